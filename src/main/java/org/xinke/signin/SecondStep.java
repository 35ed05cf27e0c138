package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xinke.factor.FactorTaken;
import org.xinke.factor.SecondFactors;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.RuleViolation;
import org.xinke.signin.door.SignedIn;
import org.xinke.signin.throttle.Devices;
import org.xinke.signin.throttle.SigningKey;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/** Between what was proved and the open door: the code of a second factor, where there is one. */
@ApplicationScoped
@Transactional(dontRollbackOn = {RuleViolation.class, SecondStepNeeded.class})
public class SecondStep {
    @Inject
    SecondFactors factors;

    @Inject
    PendingSignIns pending;

    @Inject
    SignInSessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    Devices devices;

    @Inject
    SigningKey key;

    @Inject
    SignInSettings settings;

    @Inject
    Audit audit;

    /**
     * @param token names what waits
     * @throws RuleViolation when the code is wrong, or nothing waits any more
     */
    @Allowed(anyone = true)
    public SignedIn finish(String token, String code, @Nullable String agent) {
        PendingSignIns.Pending waiting =
                pending.take(token).orElseThrow(() -> new RuleViolation("signin.error.secondOver"));
        SchoolProof proof = waiting.proof();
        if (!factors.isRight(waiting.personId(), code)) {
            throw new RuleViolation("signin.error.secondWrong");
        }
        pending.end(token);
        if (accounts.find(PersonNumber.of(proof.number()))
                .filter(Account::closed)
                .isPresent()) {
            audit.record("signin.closed", "number:" + proof.number(), null, null);
            throw new RuleViolation("signin.error.closed");
        }
        audit.record("signin.secondStep", "person:" + proof.number(), null, null);
        return new SignedIn(sessions.open(proof, agent), devices.make(key.ofNumber(proof.number())));
    }

    /** For how long the code can be brought. */
    @Allowed(anyone = true)
    public Duration life() {
        return settings.secondStepLife();
    }

    /** @throws SecondStepNeeded when this person's proof alone opens nothing */
    void ask(long personId, SchoolProof proof) {
        if (factors.asks(personId, proof.way() != SignInWay.PASSWORD)) {
            throw new SecondStepNeeded(pending.begin(personId, proof));
        }
    }

    @Allowed(anyone = true)
    void forget(@Observes FactorTaken taken) {
        sessions.endAll(taken.personId());
        pending.endAll(taken.personId());
    }
}
