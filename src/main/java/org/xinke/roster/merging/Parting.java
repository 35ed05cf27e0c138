package org.xinke.roster.merging;

import java.time.Instant;
import java.util.List;
import org.xinke.shared.sql.Sql;

/** What went with a place goes back to it, as far as it is still where the merge had put it. */
record Parting(Sql sql, long change, long place, long into) {
    private static final String GOES_BACK = """
            (SELECT r.row_id FROM roster.place_change_row r JOIN people.person q ON q.id = r.row_id AND q.class_id = :into
              WHERE r.change_id = :change AND r.what = 'STUDENT')""";

    /** @return the students who went back */
    List<Long> students(Instant now, long by) {
        List<Long> back = sql.of("SELECT id FROM people.person WHERE id IN " + GOES_BACK)
                .set("into", into)
                .set("change", change)
                .values(Long.class);
        sql.of("""
                        INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document)
                        SELECT q.id, :now, :by, 'CLASS', c.after, c.before, c.document
                          FROM people.person q JOIN roster.place_change c ON c.id = :change
                         WHERE q.id = ANY (CAST(:back AS bigint[]))""")
                .set("now", now)
                .set("by", by)
                .set("change", change)
                .set("back", back)
                .run();
        sql.of("""
                        UPDATE people.person SET class_id = :place, version = version + 1
                         WHERE id = ANY (CAST(:back AS bigint[]))""").set("place", place).set("back", back).run();
        seats(back, now, by);
        return back;
    }

    private void seats(List<Long> back, Instant now, long by) {
        List<Seat> seats = sql.of("""
                        UPDATE course.enrolment e SET ended_at = :now
                          FROM roster.place_change_row r
                         WHERE r.change_id = :change AND r.what = 'SEAT' AND r.row_id = ANY (CAST(:back AS bigint[]))
                           AND e.person_id = r.row_id AND e.section_id = r.after_id AND e.ended_at IS NULL
                        RETURNING r.row_id, r.before_id, r.after_id""")
                .set("now", now)
                .set("change", change)
                .set("back", back)
                .list(Seat.class);
        sql.of("""
                        INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
                        SELECT u.section_id, u.person_id, CAST(:now AS timestamptz)
                          FROM unnest(CAST(:people AS bigint[]), CAST(:sections AS bigint[])) AS u (person_id, section_id)
                        ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING""")
                .set("now", now)
                .set("people", seats, Seat::person)
                .set("sections", seats, Seat::before)
                .run();
        sql.of("""
                        INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document)
                        SELECT r.row_id, :now, :by, 'SECTION', t.name, s.name, c.document
                          FROM roster.place_change_row r
                          JOIN roster.place_change c ON c.id = r.change_id
                          JOIN course.section s ON s.id = r.before_id
                          JOIN course.section t ON t.id = r.after_id
                         WHERE r.change_id = :change AND r.what = 'SEAT' AND r.row_id = ANY (CAST(:people AS bigint[]))""")
                .set("now", now)
                .set("by", by)
                .set("change", change)
                .set("people", seats, Seat::person)
                .run();
    }

    /** @return the students of the classes that went back */
    List<Long> classes() {
        sql.of("""
                        UPDATE people.school_class SET major_id = :place
                         WHERE major_id = :into
                           AND id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'CLASS')""").set("place", place).set("into", into).set("change", change).run();
        return sql.of("""
                        SELECT p.id FROM people.person p JOIN people.school_class k ON k.id = p.class_id
                         WHERE k.major_id = :place""").set("place", place).values(Long.class);
    }

    /** Nobody's coverage changes with a college. */
    List<Long> majors() {
        back("""
                        UPDATE people.major SET college_id = :place
                         WHERE college_id = :into
                           AND id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'MAJOR')""");
        back("""
                        UPDATE people.person SET college_id = :place, version = version + 1
                         WHERE college_id = :into
                           AND id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'STAFF')""");
        back("""
                        UPDATE people.role_grant SET college_id = :place
                         WHERE college_id = :into
                           AND id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'ROLE')""");
        return List.of();
    }

    private void back(String step) {
        sql.of(step).set("place", place).set("into", into).set("change", change).run();
    }

    record Seat(long person, long before, long after) {}
}
