package org.xinke.gradebook;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.UUID;

/** A course of its own with one section, its teacher, a quiz and a final that are over. The caller is in a transaction. */
public record SampleSection(EntityManager em, String name, long section, long teacher) {

    public static SampleSection make(EntityManager em) {
        String name = "G" + UUID.randomUUID().toString().substring(0, 8);
        run(em, """
                INSERT INTO course.course VALUES ('%1$s', '课程', 2, 18, 8, 6, 60,
                        '{"online": 20, "class": 15, "practice": 15, "quiz": 10, "final": 40}', 32, '[]')""", name);
        run(
                em,
                "INSERT INTO course.term (code, name, starts_on, ends_on) VALUES ('%1$s-1', '学期', DATE '2026-09-01', DATE '2027-01-31')",
                name);
        run(
                em,
                "INSERT INTO course.offering (course_id, term_id) SELECT '%1$s', id FROM course.term WHERE code = '%1$s-1'",
                name);
        run(
                em,
                "INSERT INTO course.section (offering_id, code, name) SELECT id, '%1$s', '教学班' FROM course.offering WHERE course_id = '%1$s'",
                name);
        run(em, "INSERT INTO people.person (number, name, kind) VALUES ('%1$s-t', '教师', 'STAFF')", name);
        long section = number(em, "SELECT id FROM course.section WHERE code = '%1$s'", name);
        long teacher = number(em, "SELECT id FROM people.person WHERE number = '%1$s-t'", name);
        run(em, "INSERT INTO course.section_teacher VALUES (" + section + ", " + teacher + ")", name);
        SampleSection sample = new SampleSection(em, name, section, teacher);
        sample.exam("quiz-mid", "now() - INTERVAL '1 hour'");
        sample.exam("final", "now() - INTERVAL '1 hour'");
        return sample;
    }

    /** It has this section alone. */
    public long term() {
        return number(em, "SELECT id FROM course.term WHERE code = '%1$s-1'", name);
    }

    /** Of the kind of this blueprint, for everybody of the course. */
    public void exam(String blueprint, String closes) {
        run(em, """
                INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, created_at)
                SELECT o.id, b.id, '%2$s', now() - INTERVAL '1 day', %3$s, 60, now()
                  FROM course.offering o, (SELECT id FROM papers.exam_blueprint WHERE code = '%2$s' ORDER BY number DESC LIMIT 1) b
                 WHERE o.course_id = '%1$s'""", name, blueprint, closes);
    }

    /** @param number appended to the name of the sample */
    public long student(int number) {
        run(
                em,
                "INSERT INTO people.person (number, name, kind, status, class_id) SELECT '%1$s-%2$d', '学生', 'STUDENT', 'ENROLLED', min(id) FROM people.school_class",
                name,
                number);
        long id = number(em, "SELECT id FROM people.person WHERE number = '%1$s-" + number + "'", name);
        run(
                em,
                "INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (" + section + ", " + id
                        + ", now())",
                name);
        return id;
    }

    /** A student of a class for which no teaching plan stands: no ledger will ever name this one. @return the number */
    public String unbound(int number) {
        run(
                em,
                "INSERT INTO people.school_class (major_id, cohort_year, code, name) SELECT min(id), 1990, '%1$s', '旧班' FROM people.major",
                name);
        run(
                em,
                "UPDATE people.person SET class_id = (SELECT id FROM people.school_class WHERE code = '%s') WHERE id = %d",
                name,
                student(number));
        return name + "-" + number;
    }

    public void grade(String number, int revision, String points) {
        run(em, """
                INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, revision, points, passed, components, document,
                                         published_at, published_by, section_id, reason)
                SELECT p.id, '%1$s', t.id, 'FIRST', %3$d, %4$s, %4$s >= 60, '{}', '成绩单', now(), %5$d, %6$d, '理由'
                  FROM people.person p, course.term t WHERE p.number = '%2$s' AND t.code = '%1$s-1'""", name, number, revision, points, teacher, section);
    }

    /** Half of the online hours, all in class, so much in practice; the exams in points of 100. */
    public long student(int number, String practice, int quiz, int last) {
        long id = student(number);
        hours(id, "ONLINE", "9");
        hours(id, "CLASS", "8");
        hours(id, "PRACTICE", practice);
        attempt(id, "quiz-mid", quiz);
        attempt(id, "final", last);
        return id;
    }

    /** Bound to the course, and in this state of coverage. */
    public void stands(long person, String state) {
        run(em, """
                INSERT INTO coverage.teaching_plan (major_id, cohort_year, course_id, credits, hours, term_id, document)
                SELECT k.major_id, 1990, '%1$s', 2, 32, t.id, '文件'
                  FROM people.school_class k, course.term t, people.person p
                 WHERE p.id = %2$d AND k.id = p.class_id AND t.code = '%1$s-1'
                   AND NOT EXISTS (SELECT 1 FROM coverage.teaching_plan x WHERE x.course_id = '%1$s')""", name, person);
        run(em, """
                INSERT INTO coverage.coverage_state (person_id, course_id, plan_id, class_id, state, aside_from, since)
                SELECT p.id, '%1$s', t.id, p.class_id, '%3$s', CASE WHEN '%3$s' <> 'DEFERRED' THEN 'IN_PROGRESS' END, now()
                  FROM people.person p, coverage.teaching_plan t WHERE p.id = %2$d AND t.course_id = '%1$s'""", name, person, state);
    }

    public void status(long person, String status) {
        run(em, "UPDATE people.person SET status = '%s' WHERE id = %d", status, person);
    }

    public void forget(long person, String exam) {
        run(
                em,
                "DELETE FROM exams.attempt WHERE person_id = %d AND exam_id IN (SELECT id FROM exams.exam WHERE title = '%s')",
                person,
                exam);
    }

    public void hours(long person, String kind, String hours) {
        run(em, """
                INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                VALUES (%d, '%s', %s, 'test', '%s', now(), '上课')""", person, kind, hours, UUID.randomUUID());
    }

    public void attempt(long person, String exam, int points) {
        run(em, """
                INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at,
                                     auto_marked_at, marked_at, points, passed)
                SELECT e.id, %d, 1, 1, 'MARKED', now(), now(), now(), now(), now(), now(), %d * b.full_points / 100, true
                  FROM exams.exam e JOIN papers.exam_blueprint b ON b.id = e.blueprint_id JOIN course.offering o ON o.id = e.offering_id
                 WHERE o.course_id = '%s' AND e.title = '%s'""", person, points, name, exam);
    }

    public BigDecimal points(long person) {
        return new BigDecimal(em.createNativeQuery("SELECT points FROM gradebook.current_grade WHERE person_id = "
                        + person + " ORDER BY sitting = 'RESIT' DESC LIMIT 1")
                .getSingleResult()
                .toString());
    }

    private static void run(EntityManager em, String sql, Object... arguments) {
        em.createNativeQuery(sql.formatted(arguments)).executeUpdate();
    }

    private static long number(EntityManager em, String sql, String name) {
        return ((Number) em.createNativeQuery(sql.formatted(name)).getSingleResult()).longValue();
    }
}
