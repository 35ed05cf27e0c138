package org.xinke.notices;

import java.util.Collection;
import java.util.List;

/**
 * To whom; who that is, is decided when the notice is written.
 *
 * @param ids of what the kind says; empty for everybody
 */
public record Audience(Kind kind, List<Long> ids) {
    public Audience {
        ids = List.copyOf(ids);
    }

    public static Audience person(long id) {
        return people(List.of(id));
    }

    public static Audience people(Collection<Long> ids) {
        return new Audience(Kind.PEOPLE, List.copyOf(ids));
    }

    /** Who is enrolled in it now. */
    public static Audience section(long id) {
        return new Audience(Kind.SECTIONS, List.of(id));
    }

    public static Audience teachers(long section) {
        return new Audience(Kind.TEACHERS, List.of(section));
    }

    /** Whoever may see a section as a whole gets it in the section's group too. */
    boolean oneSection() {
        return kind == Kind.SECTIONS && ids.size() == 1;
    }

    /** As a query for the ids of people; {@code :ids} is an array. */
    public String sql() {
        return switch (kind) {
            case PEOPLE -> "SELECT p.id FROM people.person p WHERE p.id = ANY (CAST(:ids AS bigint[]))";
            case SECTIONS -> """
                SELECT DISTINCT e.person_id FROM course.enrolment e
                 WHERE e.ended_at IS NULL AND e.section_id = ANY (CAST(:ids AS bigint[]))""";
            case TEACHERS -> """
                SELECT DISTINCT t.person_id FROM course.section_teacher t WHERE t.section_id = ANY (CAST(:ids AS bigint[]))""";
            case OFFERINGS -> """
                SELECT DISTINCT e.person_id FROM course.enrolment e JOIN course.section x ON x.id = e.section_id
                 WHERE e.ended_at IS NULL AND x.offering_id = ANY (CAST(:ids AS bigint[]))""";
            case COLLEGES -> """
                SELECT p.id FROM people.person p
                  JOIN people.school_class k ON k.id = p.class_id
                  JOIN people.major m ON m.id = k.major_id
                 WHERE m.college_id = ANY (CAST(:ids AS bigint[])) AND
                """ + HERE;
            case STUDENTS ->
                "SELECT p.id FROM people.person p WHERE cardinality(CAST(:ids AS bigint[])) = 0 AND " + HERE;
            case STAFF -> """
                SELECT DISTINCT g.person_id FROM people.role_grant g
                 WHERE g.role IN ('INSTRUCTOR', 'LEAD') AND cardinality(CAST(:ids AS bigint[])) = 0""";
        };
    }

    private static final String HERE =
            "p.kind = 'STUDENT' AND p.status NOT IN ('WITHDRAWN', 'GRADUATED', 'TRANSFERRED_OUT')";

    /** What is chosen. */
    public enum Kind {
        PEOPLE,
        SECTIONS,
        TEACHERS,
        OFFERINGS,
        COLLEGES,
        STUDENTS,
        /** Everybody who teaches the course. */
        STAFF
    }
}
