package org.xinke.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.course.SectionScope;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What of the timetables is the caller's business: own sections and the sessions that one stands in for; the lead and academic affairs see all. */
@ApplicationScoped
public class Reach {
    private static final String SESSION = """
            SELECT s.id, s.section_id, x.name, s.week, s.day, s.first_period, s.last_period, s.starts_at, s.ends_at, s.room,
                   s.teacher_id, s.kind, s.hours, s.plans, s.state, s.check_out, s.code, s.head_count
              FROM sessions.class_session s JOIN course.section x ON x.id = s.section_id
             WHERE s.id = :session AND\s""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    /** As a condition on a session {@code s}. */
    public String sessions() {
        return "(" + scope().condition("s.section_id") + " OR s.teacher_id = " + currentUser.personId() + ")";
    }

    public SectionScope scope() {
        return SectionScope.of(currentUser.get(), Role.LEAD, Role.ACADEMIC_AFFAIRS);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    public SessionRow session(long id) {
        return sql.of(SESSION + sessions())
                .set("session", id)
                .first(SessionRow.class)
                .orElseThrow(NotFound::new);
    }

    /** Until this transaction ends nobody else changes it. */
    public SessionRow locked(long id) {
        return sql.of(SESSION + sessions() + " FOR UPDATE OF s")
                .set("session", id)
                .first(SessionRow.class)
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    public void section(long id) {
        boolean there = sql.of("SELECT 1 FROM course.section x WHERE x.id = :section AND " + scope().condition("x.id"))
                .set("section", id)
                .any();
        if (!there) {
            throw new NotFound();
        }
    }
}
