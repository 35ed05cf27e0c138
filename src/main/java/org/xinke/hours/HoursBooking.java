package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Lines by hand: hours that somebody brings a paper for, and counter lines. */
@ApplicationScoped
@Transactional
public class HoursBooking {
    /** Of every line that stands on a document, so that list and hand together book a document once. */
    static final String SOURCE = "hours";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    HoursStudents students;

    @Inject
    CorrectableSources sources;

    /**
     * @throws NotFound when the student is none of the caller's
     * @throws RuleViolation when the document has given this kind already, or more than the school allows
     */
    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public void book(String number, OutsideHours outside) {
        HoursStudents.Student student = locked(number);
        outside.check(LocalDate.now(clock));
        refuseTwice(student.id(), outside);
        refuseTooMany(student.id(), outside.kind(), outside.hours());
        write(student.id(), outside);
        audit.record(
                "hours.book",
                "person:" + student.id(),
                null,
                outside.kind() + " " + outside.hours() + " " + outside.document());
    }

    /**
     * @throws NotFound when the line is not one of this student's that can be mended here
     * @throws RuleViolation when the line stands so already
     */
    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public void correct(String number, HoursCorrection correction) {
        HoursStudents.Student student = locked(number);
        Standing line = standing(student.id(), correction.lineId());
        BigDecimal counter = correction.counter(line.hours());
        if (line.sourceType().equals(SOURCE)) {
            refuseTooMany(student.id(), line.kind(), counter);
        }
        write(student.id(), line, counter, correction);
        audit.record(
                "hours.correct",
                "person:" + student.id() + " line:" + line.id(),
                line.hours().toPlainString(),
                correction.right().toPlainString() + " " + correction.document());
    }

    /** Of two who book for the same student at once the second sees what the first has booked. */
    private HoursStudents.Student locked(String number) {
        if (!students.mayBook()) {
            throw new Forbidden();
        }
        HoursStudents.Student student = students.booked(number).orElseThrow(NotFound::new);
        sql.of("SELECT CAST(pg_advisory_xact_lock(hashtextextended(:key, 0)) AS text)")
                .set("key", "hours:" + student.id())
                .any();
        return student;
    }

    private void refuseTwice(long person, OutsideHours outside) {
        sql.of("""
                SELECT document, note, hours, held_on FROM hours.document_line
                 WHERE person_id = :person AND source_id = hours.document_source(:document, :kind)""")
                .set("person", person)
                .set("document", outside.document())
                .set("kind", outside.kind())
                .first(First.class)
                .ifPresent(first -> {
                    throw new RuleViolation("hours.error.twice", first.arguments());
                });
    }

    private void refuseTooMany(long person, HoursKind kind, BigDecimal more) {
        Room room = sql.of("""
                        SELECT coalesce(sum(hours), 0), hours.outside_most(:asked) FROM hours.document_line
                         WHERE person_id = :person AND kind = :kind""")
                .set("asked", kind)
                .set("person", person)
                .set("kind", kind)
                .one(Room.class);
        if (more.signum() > 0 && room.taken().add(more).compareTo(room.most()) > 0) {
            throw new RuleViolation("hours.error.cap." + kind, room.most(), room.taken());
        }
    }

    private Standing standing(long person, long line) {
        return sql.of("""
                        SELECT l.id, l.kind, l.source_type, l.hours + coalesce(sum(c.hours), 0), count(c.id)
                          FROM hours.hours_line l LEFT JOIN hours.hours_line c ON c.corrects = l.id
                         WHERE l.id = :line AND l.person_id = :person AND l.corrects IS NULL GROUP BY l.id""")
                .set("line", line)
                .set("person", person)
                .first(Standing.class)
                .filter(found -> sources.has(found.sourceType()))
                .orElseThrow(NotFound::new);
    }

    private void write(long person, OutsideHours outside) {
        sql.of("""
                INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, held_on, by_id)
                VALUES (:person, :kind, :hours, 'hours', hours.document_source(:written, :asked), :now, :note, :document, :day, :by)""")
                .set("person", person)
                .set("kind", outside.kind())
                .set("hours", outside.hours())
                .set("written", outside.document())
                .set("asked", outside.kind())
                .set("now", clock.instant())
                .set("note", outside.what())
                .set("document", outside.document())
                .set("day", outside.heldOn())
                .set("by", currentUser.personId())
                .run();
    }

    private void write(long person, Standing line, BigDecimal counter, HoursCorrection correction) {
        sql.of("""
                INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, by_id, corrects)
                VALUES (:person, :kind, :hours, 'hours', :source, :now, :reason, :document, :by, :line)""")
                .set("person", person)
                .set("kind", line.kind())
                .set("hours", counter)
                .set("source", "line:" + line.id() + "#" + (line.corrections() + 1))
                .set("now", clock.instant())
                .set("reason", correction.reason())
                .set("document", correction.document())
                .set("by", currentUser.personId())
                .set("line", line.id())
                .run();
    }

    record First(
            String document,
            String note,
            BigDecimal hours,
            @Nullable LocalDate heldOn) {
        Object[] arguments() {
            return new Object[] {document, note, hours, heldOn == null ? "" : heldOn.toString()};
        }
    }

    record Room(BigDecimal taken, BigDecimal most) {}

    record Standing(long id, HoursKind kind, String sourceType, BigDecimal hours, long corrections) {}
}
