package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.xinke.shared.Allowed;
import org.xinke.shared.sql.Sql;

/** The course as it is taught now. */
@ApplicationScoped
@Transactional
public class CourseQueries {
    @Inject
    Sql sql;

    @Inject
    TheCourse course;

    /** Empty until the course has been loaded. */
    @Allowed(signedIn = true)
    public Optional<CourseFacts> course() {
        return sql.of("""
                SELECT id, title, credits, hours_total, hours_online, hours_class, hours_practice, pass_points
                  FROM course.course WHERE id = :course""").set("course", course.id()).first(CourseFacts.class);
    }

    @Allowed(signedIn = true)
    public List<UnitLine> units() {
        return sql.of("""
                SELECT u.id, u.part, coalesce(c.parts ->> (u.part - 1), ''), u.position, u.title
                  FROM course.unit u JOIN course.course c ON c.id = u.course_id
                 WHERE NOT u.retired
                 ORDER BY u.position""").list(UnitLine.class);
    }

    /** All objectives, in the order of the course. */
    @Allowed(signedIn = true)
    public List<ObjectiveLine> objectives() {
        return sql.of("""
                SELECT o.id, o.unit_id, o.kind, o.text
                  FROM course.objective o JOIN course.unit u ON u.id = o.unit_id
                 WHERE NOT o.retired
                 ORDER BY u.position, o.position""").list(ObjectiveLine.class);
    }
}
