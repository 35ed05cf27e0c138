package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.xinke.course.CourseQueries;
import org.xinke.course.SectionScope;
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
    CourseQueries course;

    /** Nothing is required until the course is loaded. */
    @Allowed(Role.STUDENT)
    public HoursSummary summary() {
        return summary(currentUser.personId());
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
        String taught = SectionScope.of(currentUser.get(), Role.LEAD, Role.ACADEMIC_AFFAIRS)
                .condition("e.section_id");
        Student student = sql.of("""
                        SELECT p.id, p.number, p.name FROM people.person p
                         WHERE p.number = :number AND p.kind = 'STUDENT'
                           AND EXISTS (SELECT 1 FROM course.enrolment e WHERE e.person_id = p.id AND\s""" + taught + ")")
                .set("number", number)
                .first(Student.class)
                .orElseThrow(NotFound::new);
        return new StudentHours(student.number(), student.name(), summary(student.id()), ledger(student.id()));
    }

    private HoursSummary summary(long person) {
        Sums earned = sql.of("""
                        SELECT coalesce(sum(hours) FILTER (WHERE kind = 'ONLINE'), 0),
                               coalesce(sum(hours) FILTER (WHERE kind = 'CLASS'), 0),
                               coalesce(sum(hours) FILTER (WHERE kind = 'PRACTICE'), 0)
                          FROM hours.hours_line WHERE person_id = :person""").set("person", person).one(Sums.class);
        return course.course()
                .map(asks -> earned.against(asks.hoursOnline(), asks.hoursClass(), asks.hoursPractice()))
                .orElseGet(() -> earned.against(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private List<HoursLine> ledger(long person) {
        return sql.of("""
                        SELECT id, kind, hours, source_type, source_id, at, note FROM hours.hours_line
                         WHERE person_id = :person ORDER BY at DESC, id DESC""").set("person", person).list(HoursLine.class);
    }

    record Student(long id, String number, String name) {}

    record Sums(BigDecimal online, BigDecimal classroom, BigDecimal practice) {
        HoursSummary against(BigDecimal onlineAsked, BigDecimal classAsked, BigDecimal practiceAsked) {
            return new HoursSummary(
                    new HoursSummary.Part(HoursKind.ONLINE, online, onlineAsked),
                    new HoursSummary.Part(HoursKind.CLASS, classroom, classAsked),
                    new HoursSummary.Part(HoursKind.PRACTICE, practice, practiceAsked));
        }
    }
}
