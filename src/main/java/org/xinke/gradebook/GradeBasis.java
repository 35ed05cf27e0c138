package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import org.xinke.shared.Settings;

/**
 * The working of a grade, as one statement over many students: hours from the ledger, exams from the marked attempts (of a
 * kind named by their blueprint), weights and pass mark from the course. Of several quizzes the mean counts, of several
 * tries or finals the best. Who is set aside gets no zero for an exam missed; who was deferred (缓考) takes it with the
 * next resit, and it counts as the first sitting. {@code graded} is what each use reads.
 */
@ApplicationScoped
class GradeBasis {
    private static final String WITH = """
            WITH asked AS (
                SELECT CAST(?1 AS text) AS quiz, CAST(?2 AS text) AS final, CAST(?3 AS text) AS resit,
                       CAST(?4 AS numeric) AS practice_share, CAST(?5 AS integer) AS decimals,
                       CAST(?6 AS timestamptz) AS at, CAST(?7 AS bigint) AS section_id, CAST(?8 AS bigint) AS term_id,
                       CAST(?9 AS bigint) AS teacher_id
            ), kind AS (
                SELECT 'QUIZ' AS part, unnest(string_to_array(quiz, ',')) AS code FROM asked
                 UNION ALL SELECT 'FINAL', unnest(string_to_array(final, ',')) FROM asked
                 UNION ALL SELECT 'RESIT', unnest(string_to_array(resit, ',')) FROM asked
            ), who AS MATERIALIZED (
                SELECT DISTINCT ON (e.person_id, o.id)
                       e.person_id, s.id AS section_id, o.id AS offering_id, o.course_id, o.term_id, t.starts_on
                  FROM asked q
                  JOIN course.section s ON q.section_id = 0 OR s.id = q.section_id
                  JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
                  JOIN course.offering o ON o.id = s.offering_id AND (q.term_id = 0 OR o.term_id = q.term_id)
                  JOIN course.term t ON t.id = o.term_id
                 WHERE q.teacher_id = 0
                    OR EXISTS (SELECT 1 FROM course.section_teacher x WHERE x.section_id = s.id AND x.person_id = q.teacher_id)
                 ORDER BY e.person_id, o.id, e.enrolled_at DESC
            ), earned AS (
                SELECT h.person_id,
                       sum(h.hours) FILTER (WHERE h.kind = 'ONLINE') AS online,
                       sum(h.hours) FILTER (WHERE h.kind = 'CLASS') AS classroom,
                       sum(h.hours) FILTER (WHERE h.kind = 'PRACTICE') AS practice
                  FROM hours.hours_line h
                 WHERE h.person_id IN (SELECT person_id FROM who)
                 GROUP BY h.person_id
            ), held AS MATERIALIZED (
                SELECT s.id AS section_id, k.part, e.id AS exam_id, e.closes_at, b.full_points
                  FROM course.section s
                  JOIN exams.exam e ON e.offering_id = s.offering_id
                  JOIN papers.exam_blueprint b ON b.id = e.blueprint_id
                  JOIN kind k ON k.code = b.code
                 WHERE NOT EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id)
                    OR EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id AND x.section_id = s.id)
            ), sat AS (
                SELECT w.person_id, w.section_id, e.part, e.exam_id, e.closes_at,
                       max(a.points * 100 / e.full_points) FILTER (WHERE a.state = 'MARKED') AS points,
                       coalesce(bool_or(a.state <> 'MARKED'), false) AS pending
                  FROM who w
                  LEFT JOIN held e ON e.section_id = w.section_id
                  LEFT JOIN exams.attempt a ON a.exam_id = e.exam_id AND a.person_id = w.person_id
                 GROUP BY w.person_id, w.section_id, e.part, e.exam_id, e.closes_at
            ), part AS (
                SELECT p.person_id, p.section_id, p.part,
                       round(coalesce(CASE WHEN p.part = 'QUIZ' THEN avg(coalesce(p.points, 0)) ELSE max(p.points) END, 0), 2) AS points,
                       CASE WHEN bool_or(p.pending) THEN 'PENDING'
                            WHEN p.part = 'QUIZ' AND bool_and(p.points IS NOT NULL) THEN 'DONE'
                            WHEN p.part <> 'QUIZ' AND max(p.points) IS NOT NULL THEN 'DONE'
                            WHEN bool_or(p.points IS NULL AND p.closes_at > q.at) THEN 'OPEN'
                            ELSE 'ABSENT' END AS standing
                  FROM sat p CROSS JOIN asked q
                 GROUP BY p.person_id, p.section_id, p.part
            ), taken AS (
                SELECT p.person_id, p.section_id,
                       max(p.points) FILTER (WHERE p.part = 'QUIZ') AS quiz, max(p.standing) FILTER (WHERE p.part = 'QUIZ') AS quiz_standing,
                       max(p.points) FILTER (WHERE p.part = 'FINAL') AS final, max(p.standing) FILTER (WHERE p.part = 'FINAL') AS final_standing,
                       max(p.points) FILTER (WHERE p.part = 'RESIT') AS resit, max(p.standing) FILTER (WHERE p.part = 'RESIT') AS resit_standing
                  FROM part p
                 GROUP BY p.person_id, p.section_id
            ), parts AS (
                SELECT w.*, n.sitting,
                       coalesce(n.sitting, last.sitting) AS shown_sitting,
                       c.weights, c.pass_points,
                       gradebook.grade_share(h.online, c.hours_online) AS online,
                       gradebook.grade_share(h.classroom, c.hours_class) AS classroom,
                       gradebook.grade_share(h.practice, c.hours_practice) AS practice,
                       coalesce(k.quiz, 0) AS quiz, coalesce(k.quiz_standing, 'NONE') AS quiz_standing,
                       coalesce(CASE WHEN l.resits THEN k.resit ELSE k.final END, 0) AS exam,
                       coalesce(CASE WHEN l.resits THEN k.resit_standing ELSE k.final_standing END, 'NONE') AS exam_standing,
                       aside.reason AS aside,
                       last.id AS grade_id, last.points AS published_points, last.passed AS published_passed,
                       last.revision, last.published_at
                  FROM who w
                  JOIN course.course c ON c.id = w.course_id
                  LEFT JOIN coverage.coverage_aside aside ON aside.person_id = w.person_id AND aside.course_id = w.course_id
                  LEFT JOIN earned h ON h.person_id = w.person_id
                  LEFT JOIN taken k ON k.person_id = w.person_id AND k.section_id = w.section_id
                  LEFT JOIN LATERAL (SELECT g.* FROM gradebook.current_grade g
                                      WHERE g.person_id = w.person_id AND g.course_id = w.course_id AND g.term_id = w.term_id
                                      ORDER BY g.sitting = 'RESIT' DESC LIMIT 1) last ON true
                  LEFT JOIN LATERAL (SELECT CASE
                           WHEN last.id IS NULL AND EXISTS (SELECT 1 FROM gradebook.final_grade g JOIN course.term t ON t.id = g.term_id
                                                             WHERE g.person_id = w.person_id AND g.course_id = w.course_id
                                                               AND t.starts_on < w.starts_on) THEN 'RETAKE'
                           WHEN last.id IS NULL THEN 'FIRST'
                           WHEN last.sitting <> 'RESIT' AND NOT last.passed AND k.resit_standing IS NOT NULL THEN 'RESIT'
                           END AS sitting) n ON true
                  LEFT JOIN LATERAL (SELECT coalesce(n.sitting, last.sitting) = 'RESIT'
                                            OR aside.reason = 'DEFERRED' AND k.final_standing = 'ABSENT'
                                               AND k.resit_standing IS NOT NULL AS resits) l ON true
            ), weighed AS (
                SELECT p.*, x.*,
                       round((p.online * x.w_online + p.classroom * x.w_class + p.practice * x.w_practice
                              + p.quiz * x.w_quiz + p.exam * x.w_final)
                             / nullif(x.w_online + x.w_class + x.w_practice + x.w_quiz + x.w_final, 0), q.decimals) AS points,
                       p.practice >= q.practice_share * 100 AS enough_practice
                  FROM parts p
                 CROSS JOIN asked q
                 CROSS JOIN LATERAL (SELECT coalesce(CAST(p.weights ->> 'online' AS numeric), 0) AS w_online,
                                            coalesce(CAST(p.weights ->> 'class' AS numeric), 0) AS w_class,
                                            coalesce(CAST(p.weights ->> 'practice' AS numeric), 0) AS w_practice,
                                            coalesce(CAST(p.weights ->> 'quiz' AS numeric), 0) AS w_quiz,
                                            coalesce(CAST(p.weights ->> 'final' AS numeric), 0) AS w_final) x
            ), graded AS (
                SELECT w.*, coalesce(w.points, 0) >= w.pass_points AND w.enough_practice AS passed,
                       CASE WHEN w.sitting IS NULL THEN 'PUBLISHED'
                            WHEN w.aside <> 'DEFERRED' THEN 'ASIDE'
                            WHEN w.points IS NULL THEN 'WAITING'
                            WHEN (w.w_quiz > 0 AND w.quiz_standing IN ('NONE', 'OPEN', 'PENDING'))
                              OR (w.w_final > 0 AND w.exam_standing IN ('NONE', 'OPEN', 'PENDING')) THEN 'WAITING'
                            WHEN w.aside = 'DEFERRED' AND w.w_final > 0 AND w.exam_standing = 'ABSENT' THEN 'ASIDE'
                            WHEN (w.w_quiz > 0 AND w.quiz_standing = 'ABSENT')
                              OR (w.w_final > 0 AND w.exam_standing = 'ABSENT') THEN 'INCOMPLETE'
                            ELSE 'READY' END AS standing
                  FROM weighed w
            )
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** @param rest reads {@code graded}; its own parameters begin at ?10 */
    Query query(String rest, GradeScope scope) {
        Settings.Grades rules = settings.grades();
        return em.createNativeQuery(WITH + rest)
                .setParameter(1, rules.quiz())
                .setParameter(2, rules.exam())
                .setParameter(3, rules.resit())
                .setParameter(4, rules.practiceShare())
                .setParameter(5, rules.decimals())
                .setParameter(6, Timestamp.from(clock.instant()))
                .setParameter(7, scope.sectionId())
                .setParameter(8, scope.termId())
                .setParameter(9, scope.teacherId());
    }
}
