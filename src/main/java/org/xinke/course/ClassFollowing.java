package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.xinke.people.ClassChanged;
import org.xinke.people.History;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Takes who changed class by hand into the section of the new class, by the same rule as a list does. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClassFollowing {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Enrolments enrolments;

    @Inject
    History history;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void follow(@Observes ClassChanged changed) {
        for (Follower follower : followers(changed)) {
            enrolments.move(changed.person(), new SectionId(follower.sectionId()));
            history.write(changed.person(), "SECTION", follower.from(), follower.to(), changed.document());
        }
    }

    private List<Follower> followers(ClassChanged changed) {
        return sql.of("""
                SELECT section_id, old_name, new_name
                  FROM course.class_followers(CAST(:persons AS bigint[]), :now)""")
                .set("persons", List.of(changed.person().value()))
                .set("now", clock.instant())
                .list(Follower.class);
    }

    record Follower(long sectionId, String from, String to) {}
}
