package org.xinke.roster.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.shared.sql.Sql;

/** The statements that take with a place what hangs on it, and note it. Part of the transaction of {@link Places}. */
@ApplicationScoped
class Merger {
    private static final String STUDENTS_THERE = """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'STUDENT', id FROM people.person WHERE class_id = :place""";

    private static final String STUDENTS_SAID = """
            INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document)
            SELECT r.row_id, c.at, c.by_id, 'CLASS', c.before, c.after, c.document
              FROM roster.place_change_row r JOIN roster.place_change c ON c.id = r.change_id
             WHERE r.change_id = :change AND r.what = 'STUDENT'""";

    private static final String STUDENTS_MOVED = """
            UPDATE people.person SET class_id = :into, version = version + 1
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'STUDENT')""";

    private static final String SEATS_THERE = """
            INSERT INTO roster.place_change_row (change_id, what, row_id, before_id, after_id)
            SELECT c.id, 'SEAT', f.person_id, e.section_id, f.section_id
              FROM roster.place_change c
             CROSS JOIN (SELECT array_agg(r.row_id) AS people, array_agg(CAST(:into AS bigint)) AS classes
                           FROM roster.place_change_row r WHERE r.change_id = :change AND r.what = 'STUDENT') m
             CROSS JOIN LATERAL course.followers(m.people, m.classes, c.at) f
              JOIN course.enrolment e ON e.id = f.enrolment_id
             WHERE c.id = :change""";

    private static final String SEATS_LEFT = """
            UPDATE course.enrolment e SET ended_at = c.at
              FROM roster.place_change_row r JOIN roster.place_change c ON c.id = r.change_id
             WHERE r.change_id = :change AND r.what = 'SEAT'
               AND e.person_id = r.row_id AND e.section_id = r.before_id AND e.ended_at IS NULL""";

    private static final String SEATS_TAKEN = """
            INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
            SELECT r.after_id, r.row_id, c.at
              FROM roster.place_change_row r JOIN roster.place_change c ON c.id = r.change_id
             WHERE r.change_id = :change AND r.what = 'SEAT'
            ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING""";

    private static final String SEATS_SAID = """
            INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document)
            SELECT r.row_id, c.at, c.by_id, 'SECTION', s.name, t.name, c.document
              FROM roster.place_change_row r
              JOIN roster.place_change c ON c.id = r.change_id
              JOIN course.section s ON s.id = r.before_id
              JOIN course.section t ON t.id = r.after_id
             WHERE r.change_id = :change AND r.what = 'SEAT'""";

    /** Seats are looked for before anybody moves, as the preview did: who does not follow would count as one of the class. */
    private static final List<String> CLASS =
            List.of(STUDENTS_THERE, SEATS_THERE, STUDENTS_SAID, STUDENTS_MOVED, SEATS_LEFT, SEATS_TAKEN, SEATS_SAID);

    private static final List<String> MAJOR = List.of("""
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'CLASS', id FROM people.school_class WHERE major_id = :place""", """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'STUDENT', p.id FROM people.person p JOIN people.school_class k ON k.id = p.class_id
             WHERE k.major_id = :place""", """
            UPDATE people.school_class SET major_id = :into
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'CLASS')""");

    private static final List<String> COLLEGE = List.of("""
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'MAJOR', id FROM people.major WHERE college_id = :place""", """
            UPDATE people.major SET college_id = :into
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'MAJOR')""", """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'STAFF', id FROM people.person WHERE college_id = :place""", """
            UPDATE people.person SET college_id = :into, version = version + 1
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'STAFF')""", """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'ROLE', g.id FROM people.role_grant g
             WHERE g.college_id = :place
               AND NOT EXISTS (SELECT 1 FROM people.role_grant h
                                WHERE h.person_id = g.person_id AND h.role = g.role AND h.college_id = :into)""", """
            UPDATE people.role_grant SET college_id = :into
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'ROLE')""");

    @Inject
    Sql sql;

    void move(PlaceSort sort, long change, long place, long into) {
        List<String> steps =
                switch (sort) {
                    case CLASS -> CLASS;
                    case MAJOR -> MAJOR;
                    case COLLEGE -> COLLEGE;
                };
        steps.forEach(step -> run(step, change, place, into));
        run(sort.statements().names(), change, place, into);
        run(sort.statements().point(), change, place, into);
    }

    private void run(String step, long change, long place, long into) {
        var statement = sql.of(step);
        statement.set("change", change);
        if (step.contains(":place")) {
            statement.set("place", place);
        }
        if (step.contains(":into")) {
            statement.set("into", into);
        }
        statement.run();
    }
}
