package org.xinke.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.course.SectionQueries;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/** How far a section is: for its teachers and the lead of the course. */
@ApplicationScoped
@Transactional
public class SectionProgressQueries {
    private static final String ENROLLED =
            "SELECT e.section_id AS key, e.person_id, 0 AS plan_hours FROM course.enrolment e WHERE e.ended_at IS NULL AND ";

    private static final String LEARNERS = """
            SELECT p.number, p.name, k.name, l.last_read_at, l.lessons_done, l.lessons_started, l.hours,
                   a.title, a.state, a.points, a.full_points, a.passed
              FROM course.enrolment e
              JOIN people.person p ON p.id = e.person_id
              JOIN people.school_class k ON k.id = p.class_id
              JOIN progress.coverage_learning l ON l.person_id = p.id
              LEFT JOIN LATERAL (SELECT * FROM progress.coverage_attempt x WHERE x.person_id = p.id
                                  ORDER BY x.started_at DESC LIMIT 1) a ON true
             WHERE e.section_id = ?1 AND e.ended_at IS NULL""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    SectionQueries sections;

    /** Of all sections that the caller teaches; of every section for the lead. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionCard> cards() {
        String whose = "(CAST(?2 AS boolean) OR e.section_id IN"
                + " (SELECT section_id FROM course.section_teacher WHERE person_id = ?1))";
        boolean everyone = currentUser.get().has(Role.LEAD);
        return LearningSums.of(em, ENROLLED + whose, query -> query.setParameter(1, currentUser.personId())
                        .setParameter(2, everyone))
                .stream()
                .map(LearningSums::card)
                .toList();
    }

    /** Of one section that has students. Somebody else's section is not found. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public SectionCard card(long sectionId) {
        long id = own(sectionId);
        return LearningSums.of(em, ENROLLED + "e.section_id = ?1", query -> query.setParameter(1, id)).stream()
                .findFirst()
                .map(LearningSums::card)
                .orElseThrow(NotFound::new);
    }

    /** Lesson by lesson. Somebody else's section is not found. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<LessonProgress> lessons(long sectionId) {
        return Rows.list(em.createNativeQuery("""
                        SELECT l.id, l.position,
                               (SELECT v.title FROM lessons.lesson_version v WHERE v.lesson_id = l.id ORDER BY v.number DESC LIMIT 1),
                               count(r.completed_at), count(r.person_id) - count(r.completed_at), count(*) - count(r.person_id)
                          FROM course.section s
                          JOIN course.offering o ON o.id = s.offering_id
                          JOIN course.unit u ON u.course_id = o.course_id
                          JOIN lessons.lesson l ON l.unit_id = u.id AND NOT l.retired
                          JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
                          LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = e.person_id
                         WHERE s.id = ?1
                         GROUP BY l.id, l.position
                         ORDER BY l.position""").setParameter(1, own(sectionId)), LessonProgress.class);
    }

    /** A stretch of its students. Somebody else's section is not found. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionLearner> learners(long sectionId, LearnerSort sort, boolean descending, int offset, int limit) {
        String order = " ORDER BY " + sort.sql(descending) + " LIMIT " + limit + " OFFSET " + offset;
        return Rows.list(em.createNativeQuery(LEARNERS + order).setParameter(1, own(sectionId)), SectionLearner.class);
    }

    private long own(long sectionId) {
        return sections.section(sectionId).id();
    }
}
