package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Sql;

/** Signing in with the local password, out again, and changing it. */
@ApplicationScoped
@Transactional
public class SignIn {
    private static final long DORMITORY = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    SignInSessions sessions;

    @Inject
    SignInFailures failures;

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
            failures.note(name, origin);
            audit.record("signin.failed", "number:" + name, null, null);
            throw new RuleViolation("signin.error.wrong");
        }
        account.signedIn(clock.instant());
        return sessions.open(new SchoolProof(SignInWay.PASSWORD, name, null, null, null), agent);
    }

    @Allowed(signedIn = true)
    public void changePassword(String current, String next) {
        Account account =
                find(currentUser.get().number()).orElseThrow(() -> new RuleViolation("signin.error.noLocalPassword"));
        account.change(current, next, clock.instant());
        sessions.endOthers(currentUser.personId());
        audit.record("signin.changePassword", "person:" + currentUser.personId(), null, null);
    }

    /**
     * @param token as in the cookie; an unknown one is no error
     * @return what ended
     */
    @Allowed(anyone = true)
    public Optional<EndedSignIn> signOut(String token) {
        return sessions.end(token);
    }

    private Optional<Account> find(String number) {
        return sql.of("SELECT id FROM people.person WHERE number = :number")
                .set("number", number)
                .firstValue(Long.class)
                .map(id -> em.find(Account.class, id));
    }

    /** One number may fail a few times; one address ten times as often, for a whole dormitory may share it. */
    private void refuseWhenThrottled(String number, String origin) {
        if (failures.ofNumber(number) >= settings.failures()
                || failures.from(origin) >= DORMITORY * settings.failures()) {
            throw new RuleViolation("signin.error.throttled", settings.block().toMinutes());
        }
    }
}
