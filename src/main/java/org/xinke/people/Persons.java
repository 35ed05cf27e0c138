package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Looks a person up before something is done to that person. */
@ApplicationScoped
@Transactional
public class Persons {
    @Inject
    Sql sql;

    /** @throws NotFound when nobody has this number */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public Person one(String number) {
        return sql.of("""
                SELECT p.id, p.number, p.name, p.kind, p.status, p.class_id, k.name, p.version
                  FROM people.person p LEFT JOIN people.school_class k ON k.id = p.class_id
                 WHERE lower(p.number) = :number""")
                .set("number", PersonNumber.of(number).key())
                .first(Person.class)
                .orElseThrow(NotFound::new);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<HeldRole> roles(Person person) {
        return sql.of("""
                SELECT g.id, g.role, c.name FROM people.role_grant g LEFT JOIN people.college c ON c.id = g.college_id
                 WHERE g.person_id = :person ORDER BY g.role, c.code""").set("person", person.id()).list(HeldRole.class);
    }

    /**
     * Of two who change the same person on what they saw, the second is told.
     *
     * @param version of the person when somebody looked
     * @throws Conflict when it is another by now
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void claim(Person person, long version) {
        int claimed = sql.of("UPDATE people.person SET version = version + 1 WHERE id = :person AND version = :version")
                .set("person", person.id())
                .set("version", version)
                .run();
        if (claimed == 0) {
            throw new Conflict();
        }
    }
}
