package org.xinke.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.xinke.course.Enrolments;
import org.xinke.course.SectionChange;
import org.xinke.course.SectionId;
import org.xinke.people.History;
import org.xinke.people.Person;
import org.xinke.people.Persons;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** The section of a student, changed by hand on a document. Lists leave the new one alone until it is released. */
@ApplicationScoped
@Transactional
public class Seating {
    @Inject
    Persons persons;

    @Inject
    Enrolments enrolments;

    @Inject
    History history;

    @Inject
    Event<RosterChanged> changed;

    /**
     * @throws Conflict when somebody else was faster
     * @throws RuleViolation without a document, for staff, for who has left, or when the student sits there already
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void seat(String number, Seat order) {
        Person student = persons.one(number);
        String document = History.document(order.document());
        if (!student.studiesHere()) {
            throw new RuleViolation("directory.error.noSeat");
        }
        SectionId section = new SectionId(order.sectionId());
        SectionChange change = enrolments.change(student.personId(), section);
        if (change.none()) {
            throw new RuleViolation("people.error.nothing");
        }
        persons.claim(student, order.version());
        enrolments.move(student.personId(), section);
        history.hold(student.personId(), "SECTION");
        history.write(student.personId(), "SECTION", change.from(), change.to(), document);
        changed.fire(new RosterChanged(document, Set.of(student.id())));
    }
}
