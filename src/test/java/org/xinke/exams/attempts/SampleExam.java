package org.xinke.exams.attempts;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.xinke.exams.ExamId;
import org.xinke.questions.AnswerValue;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.SqlArray;

/** An exam of its own in the database: a student, a stranger, a teacher, a section, a bank of single choices. */
public record SampleExam(long exam, long section, long student, String number, long stranger, long teacher) {
    static final int DRAWN = 6;
    static final int ATTEMPTS = 2;
    static final int MINUTES = 30;
    private static final int IN_BANK = 12;

    public ExamId id() {
        return new ExamId(exam);
    }

    public Identity asStudent() {
        return identity(student, number, Role.STUDENT);
    }

    public Identity asStranger() {
        return identity(stranger, "stranger", Role.STUDENT);
    }

    public Identity asTeacher() {
        return identity(teacher, "teacher", Role.INSTRUCTOR);
    }

    public Identity asLead() {
        return identity(teacher, "lead", Role.LEAD);
    }

    public Identity asOffice() {
        return identity(teacher, "office", Role.ACADEMIC_AFFAIRS);
    }

    public static Identity identity(long person, String number, Role role) {
        return new Identity(person, number, number, List.of(new Grant(role, null)), false);
    }

    public static SampleExam make(EntityManager em) {
        String name = "T" + UUID.randomUUID().toString().substring(0, 8);
        run(em, "INSERT INTO course.course VALUES ('%1$s', '课程', 2, 18, 8, 6, 60, '{}', 32, '[]')", name);
        run(em, "INSERT INTO course.unit VALUES ('%1$s', '%1$s', 1, 1, '单元')", name);
        run(em, "INSERT INTO course.objective VALUES ('%1$s-K1', '%1$s', 'KNOWLEDGE', 1, '目标')", name);
        run(em, """
                INSERT INTO questions.question (id, unit_id, lesson_id, lesson_title, type)
                SELECT '%1$s-' || n, '%1$s', 'L-%1$s', '一课', 'SINGLE' FROM generate_series(1, %2$d) n""", name, IN_BANK);
        run(em, """
                INSERT INTO questions.question_version (question_id, number, hash, objective_id, level, difficulty, stem, body, reason,
                                              created_at)
                SELECT id, 1, 'h', '%1$s-K1', 'APPLY', 0.5, '题干',
                       CAST('{"body":"choice","options":[{"html":"甲","key":true,"reason":""},{"html":"乙","key":false,"reason":""},{"html":"丙","key":false,"reason":""}]}' AS jsonb),
                       '道理', now()
                  FROM questions.question WHERE unit_id = '%1$s'""", name);
        run(em, """
                INSERT INTO papers.exam_blueprint (code, number, hash, title, minutes, pass_points, full_points, content, created_at)
                VALUES ('%1$s', 1, 'h', '测验', 30, 3, 6,
                        CAST('{"id":"%1$s","title":"测验","minutes":30,"pass":3,"full":6,"sections":[{"title":"单选","type":"SINGLE","points":1,"draw":[{"unit":"%1$s","level":"APPLY","count":6}]}]}' AS jsonb), now())""", name);
        return people(em, name);
    }

    private static SampleExam people(EntityManager em, String name) {
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
        run(
                em,
                "INSERT INTO people.person (number, name, kind) VALUES ('%1$s-t', '教师', 'STAFF'), ('%1$s-x', '旁人', 'STAFF')",
                name);
        run(
                em,
                "INSERT INTO people.person (number, name, kind, status, class_id) SELECT '%1$s-s', '学生', 'STUDENT', 'ENROLLED', min(id) FROM people.school_class",
                name);
        run(
                em,
                "INSERT INTO course.section_teacher SELECT s.id, p.id FROM course.section s, people.person p WHERE s.code = '%1$s' AND p.number = '%1$s-t'",
                name);
        run(
                em,
                "INSERT INTO course.enrolment (section_id, person_id, enrolled_at) SELECT s.id, p.id, now() FROM course.section s, people.person p WHERE s.code = '%1$s' AND p.number = '%1$s-s'",
                name);
        run(em, """
                INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, attempts_allowed, release_rule,
                                  bank_number, created_at)
                SELECT o.id, b.id, '测验', now() - INTERVAL '1 minute', now() + INTERVAL '1 day', 30, 2, 'AT_ONCE', 1, now()
                  FROM course.offering o, papers.exam_blueprint b WHERE o.course_id = '%1$s' AND b.code = '%1$s'""", name);
        run(em, """
                INSERT INTO exams.exam_bank SELECT e.id, v.id FROM exams.exam e JOIN papers.exam_blueprint b ON b.id = e.blueprint_id
                  JOIN questions.question_version v ON v.objective_id = b.code || '-K1' WHERE b.code = '%1$s'""", name);
        return new SampleExam(
                id(
                        em,
                        "SELECT e.id FROM exams.exam e JOIN papers.exam_blueprint b ON b.id = e.blueprint_id WHERE b.code = '%1$s'",
                        name),
                id(em, "SELECT id FROM course.section WHERE code = '%1$s'", name),
                id(em, "SELECT id FROM people.person WHERE number = '%1$s-s'", name),
                name + "-s",
                id(em, "SELECT id FROM people.person WHERE number = '%1$s-x'", name),
                id(em, "SELECT id FROM people.person WHERE number = '%1$s-t'", name));
    }

    /** The place on this paper where the right option (the bank's first) is shown. */
    public AnswerValue right(EntityManager em, long attempt, int position) {
        List<?> orders = em.createNativeQuery(
                        "SELECT CAST(option_order AS text) FROM exams.attempt_question WHERE attempt_id = ?1 AND position = ?2")
                .setParameter(1, attempt)
                .setParameter(2, position)
                .getResultList();
        return AnswerValue.chosen(SqlArray.integers((String) orders.get(0)).indexOf(0));
    }

    /** Twenty thousand saved answers of other attempts, and the planner told of them. */
    void manyMoreAnswers(EntityManager em) {
        run(em, """
                INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at,
                                           marked_at)
                SELECT %1$d, %2$d, 100 + n, 1, 'MARKED', now(), now(), now(), now(), now() FROM generate_series(1, 1000) n""", exam, stranger);
        run(em, """
                INSERT INTO exams.attempt_question (attempt_id, position, question_version_id, option_order, points)
                SELECT a.id, n, (SELECT min(question_version_id) FROM exams.exam_bank WHERE exam_id = %1$d), '{0,1,2}', 1
                  FROM exams.attempt a, generate_series(1, 20) n WHERE a.exam_id = %1$d AND a.person_id = %2$d""", exam, stranger);
        run(em, """
                INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at)
                SELECT q.attempt_id, q.position, '{}', 1, now()
                  FROM exams.attempt_question q JOIN exams.attempt a ON a.id = q.attempt_id
                 WHERE a.exam_id = %1$d AND a.person_id = %2$d""", exam, stranger);
        run(em, "ANALYZE exams.attempt, exams.attempt_question, exams.answer");
    }

    List<String> planOfASave(EntityManager em, long attempt) {
        String save = AnswerStore.SAVE
                .replace(":attempt", String.valueOf(attempt))
                .replace(":person", String.valueOf(student))
                .replace(":window", "CAST('w' AS text)")
                .replace(":answers", "'[{\"position\":1,\"seq\":2,\"value\":{}}]'")
                .replace(":now", "now()");
        List<?> lines = em.createNativeQuery("EXPLAIN " + save).getResultList();
        return lines.stream().map(String::valueOf).toList();
    }

    private static void run(EntityManager em, String sql, Object... arguments) {
        em.createNativeQuery(sql.formatted(arguments)).executeUpdate();
    }

    private static long id(EntityManager em, String sql, String name) {
        return ((Number) em.createNativeQuery(sql.formatted(name)).getSingleResult()).longValue();
    }
}
