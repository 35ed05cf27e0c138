package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Settings;

/** Signing in with the local password, out again, and changing it. */
@ApplicationScoped
@Transactional
public class SignIn {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    SignInSessions sessions;

    @Inject
    Audit audit;

    /**
     * @return the secret for the cookie
     * @throws RuleViolation when number and password do not fit, or after too many failures
     */
    @Allowed(anyone = true)
    @Transactional(dontRollbackOn = RuleViolation.class)
    public String signIn(String number, String password, @Nullable String agent) {
        String name = number.strip();
        String origin = Optional.ofNullable(RequestOrigin.address()).orElse("-");
        refuseWhenThrottled(name, origin);
        Account account = find(name).orElse(null);
        if (account == null) {
            Passwords.pretendToMatch(password);
        }
        if (account == null || !account.accepts(password)) {
            noteFailure(name, origin);
            throw new RuleViolation("people.error.signInWrong");
        }
        account.signedIn(clock.instant());
        return sessions.open(new SchoolProof(Way.PASSWORD, name, null, null, null), agent);
    }

    @Allowed(signedIn = true)
    public void changePassword(String current, String next) {
        Account account =
                find(currentUser.get().number()).orElseThrow(() -> new RuleViolation("people.error.noLocalPassword"));
        account.change(current, next, clock.instant());
        em.createNativeQuery("DELETE FROM signin.sign_in_session WHERE person_id = ?1 AND token_hash <> ?2")
                .setParameter(1, currentUser.personId())
                .setParameter(2, SessionToken.hashOfCurrent())
                .executeUpdate();
        audit.record("people.changePassword", "person:" + currentUser.personId(), null, null);
    }

    /**
     * @param token as in the cookie; an unknown one is no error
     * @return what ended
     */
    @Allowed(anyone = true)
    public Optional<EndedSignIn> signOut(String token) {
        return Rows.first(
                em.createNativeQuery(
                                "DELETE FROM signin.sign_in_session WHERE token_hash = ?1 RETURNING way, school_hint")
                        .setParameter(1, SessionToken.hash(token)),
                EndedSignIn.class);
    }

    private Optional<Account> find(String number) {
        List<?> ids = em.createNativeQuery("SELECT id FROM people.person WHERE number = ?1")
                .setParameter(1, number)
                .getResultList();
        return ids.stream().findFirst().map(id -> em.find(Account.class, ((Number) id).longValue()));
    }

    /** One number may fail a few times; one address ten times as often, for a whole dormitory may share it. */
    private void refuseWhenThrottled(String number, String origin) {
        Instant since = clock.instant().minus(settings.signInBlock());
        if (failures("number", number, since) >= settings.signInFailures()
                || failures("origin", origin, since) >= 10L * settings.signInFailures()) {
            throw new RuleViolation(
                    "people.error.throttled", settings.signInBlock().toMinutes());
        }
    }

    private long failures(String column, String value, Instant since) {
        return ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM signin.sign_in_failure WHERE " + column + " = ?1 AND at > ?2")
                        .setParameter(1, value)
                        .setParameter(2, Timestamp.from(since))
                        .getSingleResult())
                .longValue();
    }

    private void noteFailure(String number, String origin) {
        em.createNativeQuery("INSERT INTO signin.sign_in_failure (at, number, origin) VALUES (?1, ?2, ?3)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, number)
                .setParameter(3, origin)
                .executeUpdate();
        audit.record("people.signInFailed", "number:" + number, null, null);
    }
}
