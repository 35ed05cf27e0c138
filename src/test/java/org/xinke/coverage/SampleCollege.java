package org.xinke.coverage;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * A college of its own with two majors, a class each, a term and a section of the course with its teacher; plans bind both
 * majors. The caller is in a transaction, and lets the ledger follow.
 */
public record SampleCollege(EntityManager em, String code, long id, long section, long teacher) {
    /** Of all samples, long ago, so that no other test meets them. */
    public static final int COHORT = 1996;

    public static SampleCollege make(EntityManager em) {
        String code = "K" + UUID.randomUUID().toString().substring(0, 8);
        run(em, "INSERT INTO people.college (code, name) VALUES ('%1$s', '样本学院')", code);
        run(em, """
                INSERT INTO people.major (college_id, code, name)
                SELECT c.id, c.code || n, '样本专业' || n FROM people.college c, generate_series(1, 2) n WHERE c.code = '%1$s'""", code);
        run(em, """
                INSERT INTO people.school_class (major_id, cohort_year, code, name)
                SELECT m.id, %2$d, m.code || '-1', m.name || '班' FROM people.major m WHERE m.code LIKE '%1$s_'""", code, COHORT);
        run(em, """
                INSERT INTO course.term (code, name, starts_on, ends_on) VALUES ('%1$s', '样本学期', DATE '1996-09-01', DATE '1997-01-18')""", code);
        run(em, """
                INSERT INTO coverage.teaching_plan (major_id, cohort_year, course_id, credits, hours, term_id, document)
                SELECT m.id, %2$d, 'mental-health', 2, 32, t.id, '样本方案'
                  FROM people.major m, course.term t WHERE m.code LIKE '%1$s_' AND t.code = '%1$s'""", code, COHORT);
        run(em, """
                INSERT INTO course.offering (course_id, term_id) SELECT 'mental-health', id FROM course.term WHERE code = '%1$s'""", code);
        run(em, "INSERT INTO people.person (number, name, kind) VALUES ('%1$s-t', '样本教师', 'STAFF')", code);
        long section = section(em, code, code);
        long teacher = number(em, "SELECT id FROM people.person WHERE number = '%1$s-t'", code);
        run(em, "INSERT INTO course.section_teacher VALUES (%1$d, %2$d)", section, teacher);
        return new SampleCollege(
                em, code, number(em, "SELECT id FROM people.college WHERE code = '%1$s'", code), section, teacher);
    }

    /** One more of the same term, which nobody teaches. */
    public long foreignSection() {
        return section(em, code, code + "-x");
    }

    /** In the class of the first major, and in the section. @return the number */
    public String student(int n) {
        String number = code + "-" + n;
        run(em, """
                INSERT INTO people.person (number, name, kind, status, class_id)
                SELECT '%1$s', '样本学生', 'STUDENT', 'ENROLLED', id FROM people.school_class WHERE code = '%2$s1-1'""", number, code);
        run(em, """
                INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
                SELECT %2$d, id, now() FROM people.person WHERE number = '%1$s'""", number, section);
        return number;
    }

    public long person(String number) {
        return number(em, "SELECT id FROM people.person WHERE number = '%1$s'", number);
    }

    public long term() {
        return number(em, "SELECT id FROM course.term WHERE code = '%1$s'", code);
    }

    /** The first or the second. */
    public String major(int n) {
        return code + n;
    }

    private static long section(EntityManager em, String code, String section) {
        run(em, """
                INSERT INTO course.section (offering_id, code, name)
                SELECT o.id, '%2$s', '样本班' FROM course.offering o JOIN course.term t ON t.id = o.term_id WHERE t.code = '%1$s'""", code, section);
        return number(em, "SELECT id FROM course.section WHERE code = '%1$s'", section);
    }

    private static void run(EntityManager em, String sql, Object... arguments) {
        em.createNativeQuery(sql.formatted(arguments)).executeUpdate();
    }

    private static long number(EntityManager em, String sql, String value) {
        return ((Number) em.createNativeQuery(sql.formatted(value)).getSingleResult()).longValue();
    }
}
