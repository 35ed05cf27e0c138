package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** A student's hours: one's own, and for staff those of their students. */
@ApplicationScoped
@Transactional
public class HoursQueries {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    HoursSums sums;

    @Inject
    HoursStudents students;

    @Inject
    CorrectableSources sources;

    /** Nothing is required until the course is loaded. */
    @Allowed(Role.STUDENT)
    public HoursSummary summary() {
        return sums.of(currentUser.personId());
    }

    /** Newest first. A student has some dozens of lines at most, so there is no paging. */
    @Allowed(Role.STUDENT)
    public List<HoursLine> ledger() {
        return ledger(currentUser.personId());
    }

    /**
     * A student's ledger for those who teach the student, lead the course or keep the school's records.
     *
     * @throws NotFound when there is no such student, or none of the caller's
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public StudentHours of(String number) {
        HoursStudents.Student student = students.seen(number).orElseThrow(NotFound::new);
        return new StudentHours(
                student.number(),
                student.name(),
                sums.of(student.id()),
                ledger(student.id()),
                students.booked(number).isPresent(),
                sources.types());
    }

    private List<HoursLine> ledger(long person) {
        return sql.of("""
                        SELECT l.id, l.kind, l.hours, l.source_type, l.source_id, l.at, l.note, l.document, l.held_on, b.name, l.corrects
                          FROM hours.hours_line l LEFT JOIN people.person b ON b.id = l.by_id
                         WHERE l.person_id = :person ORDER BY l.at DESC, l.id DESC""").set("person", person).list(HoursLine.class);
    }
}
