package org.xinke.exams;

/** Until when a paper can be begun and worked on, with the time that was given to sections and persons. */
public final class ClosesForPerson {
    /** Of exam {@code e}, for {@code :person}. */
    public static final String SQL = """
            e.closes_at + make_interval(mins => CAST(coalesce((
                SELECT sum(x.minutes) FROM exams.extension x
                 WHERE x.exam_id = e.id
                   AND (x.person_id = :person
                        OR x.section_id IN (SELECT c.section_id FROM exams.exam_candidate c
                                             WHERE c.exam_id = e.id AND c.person_id = :person))), 0) AS integer))""";

    private ClosesForPerson() {}
}
