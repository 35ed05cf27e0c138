package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.xinke.people.HeldRole;
import org.xinke.people.History;
import org.xinke.people.Person;
import org.xinke.people.PersonNumber;
import org.xinke.people.Persons;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.throttle.SignInFailures;
import org.xinke.signin.throttle.SigningKey;

/** Short reads and writes of local passwords, each a transaction of its own: hashing stands between them, never inside. */
@ApplicationScoped
@Transactional
class Accounts {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

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

    @Inject
    SigningKey key;

    @Inject
    Audit audit;

    Optional<Account> find(PersonNumber number) {
        return sql.of("""
                SELECT p.id, p.number, p.name, a.password_hash, coalesce(a.must_change, false), a.changed_at,
                       coalesce(a.version, 0), EXISTS (SELECT 1 FROM signin.departure d
                                                        WHERE d.person_id = p.id AND coalesce(d.at, :gone) <= :gone)
                  FROM people.person p LEFT JOIN signin.account a ON a.person_id = p.id
                 WHERE lower(p.number) = :number""")
                .set("gone", clock.instant().minus(settings.readingAfterLeaving()))
                .set("number", number.key())
                .first(Account.class);
    }

    private void refuseGuarded(Person person) {
        boolean guarded = persons.roles(person).stream().map(HeldRole::role).anyMatch(Accounts::isGuarded);
        if (guarded && !currentUser.get().has(Role.ADMIN)) {
            throw new Forbidden();
        }
    }

    private static boolean isGuarded(Role role) {
        return role == Role.ADMIN || role == Role.ACADEMIC_AFFAIRS;
    }

    /**
     * Who is signed in is signed out.
     *
     * @throws Forbidden when the person is one whose password only an administrator resets
     */
    void give(String number, String hash) {
        Person person = persons.one(number);
        refuseGuarded(person);
        sql.of("""
                INSERT INTO signin.account (person_id, password_hash, must_change, changed_at)
                VALUES (:person, :hash, true, :now)
                ON CONFLICT (person_id) DO UPDATE
                   SET password_hash = excluded.password_hash, must_change = true, changed_at = excluded.changed_at,
                       version = account.version + 1""")
                .set("person", person.id())
                .set("hash", hash)
                .set("now", clock.instant())
                .run();
        sessions.endAll(person.id());
        failures.forget(key.ofNumber(PersonNumber.of(person.number()).key()));
        history.write(person.personId(), "PASSWORD", null, null, "");
    }

    /** @throws Conflict when somebody has changed it meanwhile */
    void change(Account account, String hash) {
        int changed = sql.of("""
                UPDATE signin.account SET password_hash = :hash, must_change = false, changed_at = :now, version = version + 1
                 WHERE person_id = :person AND version = :version""")
                .set("hash", hash)
                .set("now", clock.instant())
                .set("person", account.personId())
                .set("version", account.version())
                .run();
        if (changed == 0) {
            throw new Conflict();
        }
        sessions.endOthers(account.personId());
        audit.record("signin.changePassword", "person:" + account.personId(), null, null);
    }

    /** The same password by newer parameters; who has just set another one keeps that. */
    void renew(Account account, String hash) {
        sql.of("UPDATE signin.account SET password_hash = :hash, version = version + 1"
                        + " WHERE person_id = :person AND version = :version")
                .set("hash", hash)
                .set("person", account.personId())
                .set("version", account.version())
                .run();
    }

    void signedIn(Account account) {
        sql.of("UPDATE signin.account SET last_sign_in = :now WHERE person_id = :person")
                .set("now", clock.instant())
                .set("person", account.personId())
                .run();
    }
}
