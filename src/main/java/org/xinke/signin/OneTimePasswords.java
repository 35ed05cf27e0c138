package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.people.History;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;

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
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    PeopleQueries people;

    @Inject
    History history;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public String reset(String number) {
        PersonFile person = people.one(number);
        boolean guarded = person.roles().stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN || grant.role() == Role.ACADEMIC_AFFAIRS);
        if (guarded && !currentUser.get().has(Role.ADMIN)) {
            throw new Forbidden();
        }
        String password = fresh();
        long id = person.facts().id();
        em.createNativeQuery("""
                        INSERT INTO signin.account (person_id, password_hash, must_change, changed_at) VALUES (?1, ?2, true, ?3)
                        ON CONFLICT (person_id) DO UPDATE
                           SET password_hash = excluded.password_hash, must_change = true, changed_at = excluded.changed_at, version = account.version + 1""")
                .setParameter(1, id)
                .setParameter(2, Passwords.hash(password))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        forget("DELETE FROM signin.sign_in_session WHERE person_id = ?1", id);
        forget("DELETE FROM signin.sign_in_failure WHERE number = ?1", number);
        history.write(id, "PASSWORD", null, null, "");
        return password;
    }

    private void forget(String sql, Object key) {
        em.createNativeQuery(sql).setParameter(1, key).executeUpdate();
    }

    private String fresh() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "");
            password.append(SIGNS.charAt(Secret.random().nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
