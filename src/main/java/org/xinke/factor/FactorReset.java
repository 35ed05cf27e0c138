package org.xinke.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xinke.people.History;
import org.xinke.people.Person;
import org.xinke.people.Persons;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** For who has lost the phone and the paper too: an administrator takes the second factor, and the person begins anew. */
@ApplicationScoped
@Transactional
public class FactorReset {
    @Inject
    FactorStore store;

    @Inject
    Persons persons;

    @Inject
    History history;

    @Inject
    Event<FactorTaken> taken;

    @Inject
    Audit audit;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public boolean has(String number) {
        return store.find(persons.one(number).id()).isPresent();
    }

    /** @throws RuleViolation when there is none */
    @Allowed(Role.ADMIN)
    public void take(String number) {
        Person person = persons.one(number);
        if (!store.forget(person.id())) {
            throw new RuleViolation("factor.error.none");
        }
        audit.record("factor.taken", "person:" + person.id(), null, null);
        history.write(person.personId(), "FACTOR", null, null, "");
        taken.fire(new FactorTaken(person.id()));
    }
}
