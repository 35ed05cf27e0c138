package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.xinke.shared.Allowed;
import org.xinke.shared.sql.Sql;

/**
 * Students whom no list has named yet, and for whom somebody vouches. They need a class that exists; staff are never made
 * so, for a role decides what they see of others. Only {@code org.xinke.signin} may call this (checked by the structure test).
 */
@ApplicationScoped
@Transactional
public class NewStudents {
    @Inject
    Sql sql;

    @Inject
    Event<RosterChanged> changed;

    /**
     * @param classCode code of the 行政班
     * @param document who vouches
     * @return whether there is a new student; not when the class is unknown or the number is taken
     */
    @Allowed(anyone = true)
    public boolean enter(PersonNumber number, PersonName name, String classCode, String document) {
        Optional<Long> entered = sql.of("""
                INSERT INTO people.person (number, name, initials, kind, class_id, status)
                SELECT :number, :name, :initials, 'STUDENT', coalesce(c.merged_into, c.id), 'ENROLLED' FROM people.school_class c WHERE c.code = :class
                    ON CONFLICT DO NOTHING
                RETURNING id""")
                .set("number", number.text())
                .set("name", name.text())
                .set("initials", new Pinyin().initials(name.text()))
                .set("class", classCode)
                .firstValue(Long.class);
        entered.ifPresent(person -> welcome(person, document));
        return entered.isPresent();
    }

    private void welcome(long person, String document) {
        sql.of("INSERT INTO people.role_grant (person_id, role) VALUES (:person, 'STUDENT') ON CONFLICT DO NOTHING")
                .set("person", person)
                .run();
        changed.fire(new RosterChanged(document, Set.of(person)));
    }
}
