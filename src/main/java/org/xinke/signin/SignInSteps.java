package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Audit;
import org.xinke.shared.RuleViolation;
import org.xinke.signin.door.SignedIn;
import org.xinke.signin.throttle.Devices;
import org.xinke.signin.throttle.ProofNeeded;
import org.xinke.signin.throttle.SigningKey;
import org.xinke.signin.throttle.Throttle;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/** What a sign-in does with the database: one step before the password is checked, one after. Each is short. */
@ApplicationScoped
@Transactional(dontRollbackOn = {RuleViolation.class, ProofNeeded.class, SecondStepNeeded.class})
class SignInSteps {
    @Inject
    Accounts accounts;

    @Inject
    Throttle throttle;

    @Inject
    SigningKey key;

    @Inject
    Devices devices;

    @Inject
    SignInSessions sessions;

    @Inject
    SecondStep secondStep;

    @Inject
    SignInSettings settings;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** @throws ProofNeeded when it is not to be checked so */
    Ready begin(SignInTry tried) {
        PersonNumber number = PersonNumber.of(tried.number());
        Throttle.Reservation reservation =
                throttle.reserve(key.ofNumber(number.key()), tried.origin(), tried.device(), tried.proof());
        boolean plausible = settings.plausible().matcher(number.text()).matches();
        return new Ready(reservation, plausible ? accounts.find(number).orElse(null) : null);
    }

    /** What matches nobody may be a password in the wrong field: it goes into no record. */
    RuleViolation refuse(Ready ready) {
        Account account = ready.account();
        throttle.failed(ready.reservation());
        audit.record("signin.failed", "number:" + (account == null ? "unknown" : account.number()), null, null);
        return new RuleViolation("signin.error.wrong");
    }

    /**
     * The password is right.
     *
     * @param renewed hash of the same password by newer parameters; null: it is up to date
     * @throws RuleViolation when it has expired, or the account is closed
     * @throws SecondStepNeeded when the person has a second factor
     */
    SignedIn open(Ready ready, Account account, @Nullable String renewed, @Nullable String agent) {
        throttle.release(ready.reservation());
        refuseClosed(account);
        if (renewed != null) {
            accounts.renew(account, renewed);
        }
        accounts.signedIn(account);
        SchoolProof proof = new SchoolProof(SignInWay.PASSWORD, account.number(), null, null, null);
        secondStep.ask(account.personId(), proof);
        return new SignedIn(
                sessions.open(proof, agent), devices.make(ready.reservation().numberKey()));
    }

    void giveUp(Ready ready) {
        throttle.release(ready.reservation());
    }

    private void refuseClosed(Account account) {
        if (account.closed()) {
            audit.record("signin.closed", "number:" + account.number(), null, null);
            throw new RuleViolation("signin.error.closed");
        }
        if (account.expired(clock.instant().minus(settings.oneTimeLife()))) {
            audit.record("signin.expired", "number:" + account.number(), null, null);
            throw new RuleViolation(
                    "signin.error.oneTimeExpired", settings.oneTimeLife().toDays());
        }
    }

    /**
     * A try that is counted and waits to be checked.
     *
     * @param account null: the number is nobody's
     */
    record Ready(Throttle.Reservation reservation, @Nullable Account account) {}
}
