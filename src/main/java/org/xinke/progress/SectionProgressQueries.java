package org.xinke.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.course.SectionQueries;
import org.xinke.course.SectionScope;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/** How far a section is: for its teachers and the lead of the course. */
@ApplicationScoped
@Transactional
public class SectionProgressQueries {
    private static final String ENROLLED = """
            SELECT e.section_id AS key, e.person_id, o.course_id, 0 AS plan_hours
              FROM course.enrolment e
              JOIN course.section s ON s.id = e.section_id
              JOIN course.offering o ON o.id = s.offering_id""";

    private static final String LEARNERS = """
            SELECT p.number, p.name, k.name, l.last_read_at, l.lessons_done, l.lessons_started, l.hours,
                   a.title, a.state, a.points, a.full_points, a.passed
              FROM course.enrolment e
              JOIN course.section s ON s.id = e.section_id
              JOIN course.offering o ON o.id = s.offering_id
              JOIN people.person p ON p.id = e.person_id
              JOIN people.school_class k ON k.id = p.class_id
              JOIN progress.person_learning l ON l.person_id = p.id AND l.course_id = o.course_id
              LEFT JOIN LATERAL (SELECT * FROM exams.person_attempt x WHERE x.person_id = p.id
                                  ORDER BY x.started_at DESC LIMIT 1) a ON true
             WHERE e.section_id = :section AND e.ended_at IS NULL AND\s""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    SectionQueries sections;

    /** Of all sections that the caller teaches; of every section for the lead. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionCard> cards() {
        String whose = SectionScope.of(currentUser.get(), Role.LEAD).condition("e.section_id");
        return LearningSums.of(sql, ENROLLED, enrolled().and(whose)).stream()
                .map(LearningSums::card)
                .toList();
    }

    /** Of one section that has students. Somebody else's section is not found. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public SectionCard card(long sectionId) {
        Where here = enrolled().and("e.section_id = :section", own(sectionId));
        return LearningSums.of(sql, ENROLLED, here).stream()
                .findFirst()
                .map(LearningSums::card)
                .orElseThrow(NotFound::new);
    }

    /** Lesson by lesson. Somebody else's section is not found. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<LessonProgress> lessons(long sectionId) {
        return sql.of("""
                        SELECT lesson_id, position, title, done, reading, not_started FROM lessons.section_progress
                         WHERE section_id = :section ORDER BY position""").set("section", own(sectionId)).list(LessonProgress.class);
    }

    /** A stretch of its students. Somebody else's section is not found. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionLearner> learners(long sectionId, LearnerSort sort, boolean descending, int offset, int limit) {
        return learners(sectionId, Which.ALL, sort, descending, offset, limit);
    }

    /** Those behind one of its figures. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionLearner> learners(
            long sectionId, Which which, LearnerSort sort, boolean descending, int offset, int limit) {
        return sql.of(LEARNERS + which.condition + " ORDER BY " + sort.sql(descending))
                .set("section", own(sectionId))
                .page(offset, limit)
                .list(SectionLearner.class);
    }

    private static Where enrolled() {
        return new Where("e.ended_at IS NULL");
    }

    private long own(long sectionId) {
        return sections.section(sectionId).id();
    }

    /** What a figure counts. */
    public enum Which {
        ALL("true"),
        STARTED("l.lessons_started > 0"),
        NOT_STARTED("l.lessons_started = 0"),
        PASSED("l.exams_passed > 0");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }
}
