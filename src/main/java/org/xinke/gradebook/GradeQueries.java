package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/** Grades for the staff. A teacher sees the own sections; the lead and academic affairs see them all. */
@ApplicationScoped
@Transactional
public class GradeQueries {
    private static final String SECTIONS = """
            SELECT s.id, s.code, s.name, t.name,
                   coalesce((SELECT string_agg(p.name, '、' ORDER BY p.number)
                               FROM course.section_teacher x JOIN people.person p ON p.id = x.person_id WHERE x.section_id = s.id), ''),
                   count(g.person_id),
                   count(*) FILTER (WHERE g.standing = 'READY'),
                   count(*) FILTER (WHERE g.standing = 'INCOMPLETE'),
                   count(*) FILTER (WHERE g.standing = 'WAITING'),
                   count(*) FILTER (WHERE g.standing = 'ASIDE'),
                   count(g.grade_id), count(*) FILTER (WHERE g.published_passed), round(avg(g.published_points), 1),
                   r.proposed_at, coalesce(r.name, ''), coalesce(r.note, '')
              FROM course.section s
              JOIN course.offering o ON o.id = s.offering_id
              JOIN course.term t ON t.id = o.term_id
              LEFT JOIN graded g ON g.section_id = s.id
              LEFT JOIN LATERAL (SELECT r.proposed_at, p.name, r.note
                                   FROM gradebook.grade_proposal r JOIN people.person p ON p.id = r.proposed_by
                                  WHERE r.section_id = s.id
                                    AND NOT EXISTS (SELECT 1 FROM gradebook.final_grade f WHERE f.section_id = s.id AND f.published_at > r.proposed_at)
                                  ORDER BY r.id DESC LIMIT 1) r ON true
             WHERE (SELECT q.teacher_id = 0 OR EXISTS (SELECT 1 FROM course.section_teacher y
                                                        WHERE y.section_id = s.id AND y.person_id = q.teacher_id) FROM asked q)
               AND (SELECT (q.section_id = 0 OR q.section_id = s.id) AND (q.term_id = 0 OR q.term_id = t.id) FROM asked q)
             GROUP BY s.id, t.id, r.proposed_at, r.name, r.note
             ORDER BY s.code""";

    private static final String LINES = """
            SELECT g.person_id, p.number, p.name, k.name, coalesce(g.shown_sitting, 'FIRST'),
                   coalesce(f.online, g.online), coalesce(f.class, g.classroom), coalesce(f.practice, g.practice),
                   coalesce(f.quiz, g.quiz), g.quiz_standing, coalesce(f.final, g.exam), g.exam_standing, g.enough_practice,
                   coalesce(g.points, 0), g.passed, g.standing, g.aside,
                   g.grade_id, g.published_points, g.published_passed, g.revision, g.published_at
              FROM graded g
              JOIN people.person p ON p.id = g.person_id
              JOIN people.school_class k ON k.id = p.class_id
              LEFT JOIN gradebook.grade_part_points f ON f.grade_id = g.grade_id AND g.standing = 'PUBLISHED'
             WHERE CAST(?10 AS text) = '' OR g.standing = CAST(?11 AS text)
             ORDER BY p.number
             LIMIT\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    GradeBasis basis;

    /** Those with a section that the caller may see: the newest that has begun, those before it, those to come. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<GradeTerm> terms() {
        return Rows.list(
                em.createNativeQuery("""
                                SELECT t.id, t.name FROM course.term t
                                 WHERE EXISTS (SELECT 1 FROM course.offering o JOIN course.section s ON s.offering_id = o.id
                                                WHERE o.term_id = t.id
                                                  AND (CAST(?1 AS bigint) = 0
                                                       OR EXISTS (SELECT 1 FROM course.section_teacher x
                                                                   WHERE x.section_id = s.id AND x.person_id = CAST(?2 AS bigint))))
                                 ORDER BY t.starts_on <= CAST(?3 AS date) DESC, t.starts_on DESC""")
                        .setParameter(1, teacher())
                        .setParameter(2, teacher())
                        .setParameter(3, LocalDate.now(clock)),
                GradeTerm.class);
    }

    /** The sections of a term that the caller may see. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<SectionGrades> sections(long termId) {
        return Rows.list(basis.query(SECTIONS, GradeScope.term(termId, teacher())), SectionGrades.class);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public SectionGrades section(long sectionId) {
        return Rows.list(basis.query(SECTIONS, GradeScope.section(sectionId, teacher())), SectionGrades.class).stream()
                .filter(section -> section.id() == sectionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * A stretch of its students by number; none of somebody else's section.
     *
     * @param standing the name of a {@link GradeStanding}, or empty for all
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<GradeLine> lines(long sectionId, String standing, int offset, int limit) {
        return Rows.list(
                basis.query(LINES + limit + " OFFSET " + offset, GradeScope.section(sectionId, teacher()))
                        .setParameter(10, standing)
                        .setParameter(11, standing),
                GradeLine.class);
    }

    /** The published grade with its parts, for who may correct it. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public PublishedGrade published(long gradeId) {
        return Rows.first(
                        em.createNativeQuery(PublishedGrade.SELECT + """
                        WHERE f.id = ?1
                          AND (CAST(?2 AS bigint) = 0 OR EXISTS (SELECT 1 FROM course.section_teacher x
                                                                  WHERE x.section_id = f.section_id AND x.person_id = CAST(?3 AS bigint)))""")
                                .setParameter(1, gradeId)
                                .setParameter(2, teacher())
                                .setParameter(3, teacher()),
                        PublishedGrade.Row.class)
                .map(row -> row.with(PublishedGrade.parts(em, gradeId)))
                .orElseThrow(NotFound::new);
    }

    private long teacher() {
        boolean everyone = currentUser.get().has(Role.LEAD) || currentUser.get().has(Role.ACADEMIC_AFFAIRS);
        return everyone ? GradeScope.ANY : currentUser.personId();
    }
}
