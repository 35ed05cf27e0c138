package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xinke.people.History;
import org.xinke.people.Person;
import org.xinke.people.Persons;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;
import org.xinke.shared.Sql;

/**
 * A password for who has none or has forgotten it: shown once, kept only as a hash, to be changed at the first sign-in. Who is
 * signed in is signed out. Only an administrator resets the password of academic affairs and administrators.
 */
@ApplicationScoped
@Transactional
public class OneTimePasswords {
    /** Without signs that look alike on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Persons persons;

    @Inject
    History history;

    @Inject
    SignInSessions sessions;

    @Inject
    SignInFailures failures;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public String reset(String number) {
        Person person = persons.one(number);
        boolean guarded = persons.roles(person).stream()
                .anyMatch(held -> held.role() == Role.ADMIN || held.role() == Role.ACADEMIC_AFFAIRS);
        if (guarded && !currentUser.get().has(Role.ADMIN)) {
            throw new Forbidden();
        }
        String password = fresh();
        store(person, password);
        sessions.endAll(person.id());
        failures.forget(number);
        history.write(person.personId(), "PASSWORD", null, null, "");
        return password;
    }

    private void store(Person person, String password) {
        sql.of("""
                INSERT INTO signin.account (person_id, password_hash, must_change, changed_at)
                VALUES (:person, :hash, true, :now)
                ON CONFLICT (person_id) DO UPDATE
                   SET password_hash = excluded.password_hash, must_change = true, changed_at = excluded.changed_at,
                       version = account.version + 1""")
                .set("person", person.id())
                .set("hash", Passwords.hash(password))
                .set("now", clock.instant())
                .run();
    }

    private static String fresh() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "");
            password.append(SIGNS.charAt(Secret.random().nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
