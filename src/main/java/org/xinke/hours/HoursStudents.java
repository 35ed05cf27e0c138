package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinke.course.SectionScope;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Whose ledger the caller may see, and in whose he may write. */
@ApplicationScoped
class HoursStudents {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    HoursSettings settings;

    Optional<Student> seen(String number) {
        return find(number, SectionScope.of(currentUser.get(), Role.LEAD, Role.ACADEMIC_AFFAIRS));
    }

    /** Of the lead every student; of an instructor his own, where the school lets instructors book. */
    Optional<Student> booked(String number) {
        return mayBook() ? find(number, SectionScope.of(currentUser.get(), Role.LEAD)) : Optional.empty();
    }

    boolean mayBook() {
        return currentUser.get().has(Role.LEAD)
                || (currentUser.get().has(Role.INSTRUCTOR) && settings.instructorsBook());
    }

    private Optional<Student> find(String number, SectionScope scope) {
        return sql.of("""
                        SELECT p.id, p.number, p.name FROM people.person p
                         WHERE p.number = :number AND p.kind = 'STUDENT'
                           AND EXISTS (SELECT 1 FROM course.enrolment e WHERE e.person_id = p.id AND\s""" + scope.condition("e.section_id") + ")")
                .set("number", number)
                .first(Student.class);
    }

    record Student(long id, String number, String name) {}
}
