package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.xinke.course.SectionClosed;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.sql.Sql;

/** Calls off what a section that is closed would still have had: it frees room and teacher. Nobody sits there who had to be told. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClosedSections {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void callOff(@Observes SectionClosed closed) {
        String reason = Texts.get(Texts.CHINESE, "sessions.sectionClosed");
        int off = sql.of("""
                UPDATE sessions.class_session SET state = 'CANCELLED', reason = :reason
                 WHERE section_id = :section AND state = 'PLANNED' AND starts_at > :now""")
                .set("reason", reason)
                .set("section", closed.sectionId())
                .set("now", clock.instant())
                .run();
        if (off > 0) {
            audit.record("sessions.cancel", "section:" + closed.sectionId(), String.valueOf(off), reason);
        }
    }
}
