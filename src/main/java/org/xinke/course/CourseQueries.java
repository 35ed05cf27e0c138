package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinke.care.HelpLineCard;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.Rows;

/** The course as it is taught now. */
@ApplicationScoped
@Transactional
public class CourseQueries {
    @PersistenceContext
    EntityManager em;

    /** Empty until a course has been loaded. */
    @Allowed(signedIn = true)
    public Optional<CourseFacts> course() {
        return Rows.first(em.createNativeQuery("""
                        SELECT id, title, credits, hours_total, hours_online, hours_class, hours_practice, pass_points
                          FROM course.course ORDER BY id"""), CourseFacts.class);
    }

    /** Percent of the grade by component: online, class, practice, quiz, final. */
    @Allowed(signedIn = true)
    @SuppressWarnings("unchecked")
    public Map<String, Integer> weights() {
        List<?> rows = em.createNativeQuery("SELECT CAST(weights AS text) FROM course.course ORDER BY id")
                .setMaxResults(1)
                .getResultList();
        return rows.isEmpty() ? Map.of() : Json.read((String) rows.get(0), Map.class);
    }

    @Allowed(signedIn = true)
    public List<UnitLine> units() {
        return Rows.list(em.createNativeQuery("""
                        SELECT u.id, u.part, coalesce(c.parts ->> (u.part - 1), ''), u.position, u.title
                          FROM course.unit u JOIN course.course c ON c.id = u.course_id
                         WHERE NOT u.retired
                         ORDER BY u.position"""), UnitLine.class);
    }

    /** All objectives, in the order of the course. */
    @Allowed(signedIn = true)
    public List<ObjectiveLine> objectives() {
        return Rows.list(em.createNativeQuery("""
                        SELECT o.id, o.unit_id, o.kind, o.text
                          FROM course.objective o JOIN course.unit u ON u.id = o.unit_id
                         WHERE NOT o.retired
                         ORDER BY u.position, o.position"""), ObjectiveLine.class);
    }

    /** Also for who is not signed in: the way to help stands on the sign-in page too. */
    @Allowed(anyone = true)
    public List<HelpLineCard> helpLines() {
        return Rows.list(em.createNativeQuery("""
                        SELECT number, name, purpose, hours, source, reviewed_on
                          FROM care.help_line ORDER BY position"""), HelpLineCard.class);
    }
}
