package org.xinke.results;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** An exam of one written question of 8 points, handed in by some students, with two teachers of their section and a stranger. */
record SampleMarking(long exam, long version, long teacher, long other, long stranger) {
    static SampleMarking make(EntityManager em, int students) {
        String name = "M" + UUID.randomUUID().toString().substring(0, 8);
        run(em, "INSERT INTO course.course VALUES ('%1$s', '课程', 2, 18, 8, 6, 60, '{}', 32, '[]')", name);
        run(em, "INSERT INTO course.unit VALUES ('%1$s', '%1$s', 1, 1, '单元')", name);
        run(em, "INSERT INTO course.objective VALUES ('%1$s-K1', '%1$s', 'KNOWLEDGE', 1, '目标')", name);
        run(
                em,
                "INSERT INTO questions.question (id, unit_id, lesson_id, lesson_title, type) VALUES ('%1$s-1', '%1$s', 'L', '课', 'SHORT')",
                name);
        run(em, """
                INSERT INTO questions.question_version (question_id, number, hash, objective_id, level, difficulty, stem, body, reason, created_at)
                VALUES ('%1$s-1', 1, 'h', '%1$s-K1', 'APPLY', 0.5, '<p>题干</p>',
                        CAST('{"body":"written","answer":"<p>参考</p>","rubric":[{"point":"要点一","points":3},{"point":"要点二","points":5}]}' AS jsonb),
                        '道理', now())""", name);
        run(em, """
                INSERT INTO papers.exam_blueprint (code, number, hash, title, minutes, pass_points, full_points, content, created_at)
                VALUES ('%1$s', 1, 'h', '测验', 30, 5, 8,
                        CAST('{"id":"%1$s","title":"测验","minutes":30,"pass":5,"full":8,"sections":[{"title":"简答","type":"SHORT","points":8,"draw":[{"unit":"%1$s","level":"APPLY","count":1}]}]}' AS jsonb), now())""", name);
        run(
                em,
                "INSERT INTO course.term (code, name, starts_on, ends_on) VALUES ('%1$s', '学期', DATE '2026-09-01', DATE '2027-01-31')",
                name);
        run(
                em,
                "INSERT INTO course.offering (course_id, term_id) SELECT '%1$s', id FROM course.term WHERE code = '%1$s'",
                name);
        run(
                em,
                "INSERT INTO course.section (offering_id, code, name) SELECT id, '%1$s', '教学班' FROM course.offering WHERE course_id = '%1$s'",
                name);
        run(em, """
                INSERT INTO people.person (number, name, kind)
                VALUES ('%1$s-t', '教师甲', 'STAFF'), ('%1$s-u', '教师乙', 'STAFF'), ('%1$s-x', '旁人', 'STAFF')""", name);
        run(
                em,
                "INSERT INTO people.role_grant (person_id, role) SELECT id, 'INSTRUCTOR' FROM people.person WHERE number LIKE '%1$s-_'",
                name);
        run(em, """
                INSERT INTO course.section_teacher
                SELECT s.id, p.id FROM course.section s, people.person p WHERE s.code = '%1$s' AND p.number IN ('%1$s-t', '%1$s-u')""", name);
        exam(em, name, students);
        return new SampleMarking(
                id(em, "SELECT e.id FROM exams.exam e WHERE e.title = '%1$s'", name),
                id(em, "SELECT id FROM questions.question_version WHERE question_id = '%1$s-1'", name),
                id(em, "SELECT id FROM people.person WHERE number = '%1$s-t'", name),
                id(em, "SELECT id FROM people.person WHERE number = '%1$s-u'", name),
                id(em, "SELECT id FROM people.person WHERE number = '%1$s-x'", name));
    }

    private static void exam(EntityManager em, String name, int students) {
        run(em, """
                INSERT INTO people.person (number, name, kind, status, class_id)
                SELECT '%1$s-s' || n, '学生' || n, 'STUDENT', 'ENROLLED', (SELECT min(id) FROM people.school_class)
                  FROM generate_series(1, %2$d) n""", name, students);
        run(em, """
                INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
                SELECT s.id, p.id, now() FROM course.section s, people.person p WHERE s.code = '%1$s' AND p.number LIKE '%1$s-s%%'""", name);
        run(em, """
                INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, attempts_allowed, release_rule,
                                        bank_number, created_at)
                SELECT o.id, b.id, '%1$s', now() - INTERVAL '2 days', now() - INTERVAL '1 day', 30, 1, 'AT_ONCE', 1, now()
                  FROM course.offering o, papers.exam_blueprint b WHERE o.course_id = '%1$s' AND b.code = '%1$s'""", name);
        run(em, """
                INSERT INTO exams.exam_bank SELECT e.id, v.id FROM exams.exam e, questions.question_version v
                 WHERE e.title = '%1$s' AND v.question_id = '%1$s-1'""", name);
        run(em, """
                INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at)
                SELECT e.id, p.id, 1, 1, 'HANDED_IN', e.opens_at, e.closes_at, e.closes_at, e.closes_at
                  FROM exams.exam e, people.person p WHERE e.title = '%1$s' AND p.number LIKE '%1$s-s%%'""", name);
        run(em, """
                INSERT INTO exams.attempt_question (attempt_id, position, question_version_id, option_order, points)
                SELECT a.id, 1, b.question_version_id, '{0}', 8
                  FROM exams.attempt a JOIN exams.exam e ON e.id = a.exam_id JOIN exams.exam_bank b ON b.exam_id = e.id
                 WHERE e.title = '%1$s'""", name);
        run(em, """
                INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at)
                SELECT a.id, 1, CAST('{"texts":["写了几句"]}' AS jsonb), 1, a.started_at
                  FROM exams.attempt a JOIN exams.exam e ON e.id = a.exam_id WHERE e.title = '%1$s'""", name);
    }

    private static void run(EntityManager em, String sql, Object... arguments) {
        em.createNativeQuery(sql.formatted(arguments)).executeUpdate();
    }

    private static long id(EntityManager em, String sql, String name) {
        return ((Number) em.createNativeQuery(sql.formatted(name)).getSingleResult()).longValue();
    }
}
