package org.xinke.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Everybody who works at the school may have a second factor of their own, and touches nobody else's. */
@ApplicationScoped
@Transactional(dontRollbackOn = RuleViolation.class)
@Allowed(signedIn = true)
public class OwnFactors {
    @Inject
    FactorStore store;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    SecondFactors factors;

    @Inject
    FactorSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    public Optional<OwnFactor> find() {
        return store.find(me());
    }

    /** Nothing is kept of it before it is confirmed. */
    public Enrolment begin() {
        me();
        String secret = TimeCodes.fresh();
        return new Enrolment(
                secret, TimeCodes.uri(settings.issuer(), currentUser.get().number(), secret));
    }

    /**
     * The phone shows the right code: from now on it is asked for.
     *
     * @param present a code of the factor that is there, when there is one
     * @return recovery codes, shown once
     * @throws RuleViolation when a code is wrong
     */
    public List<String> confirm(Enrolment enrolment, String code, String present) {
        proveAnew(present);
        long step = TimeCodes.step(enrolment.secret(), code, clock.instant(), -1)
                .orElseThrow(() -> new RuleViolation("factor.error.code"));
        store.keep(me(), enrolment.secret(), step);
        audit.record("factor.enrolled", "person:" + me(), null, null);
        return freshCodes();
    }

    /** @return recovery codes in place of the old ones, shown once */
    public List<String> renewCodes(String present) {
        if (find().isEmpty()) {
            throw new Forbidden();
        }
        proveAnew(present);
        audit.record("factor.codesRenewed", "person:" + me(), null, null);
        return freshCodes();
    }

    /** Who sits at an open screen of somebody else's changes nothing. */
    private void proveAnew(String present) {
        if (find().isPresent() && !factors.isRight(me(), present)) {
            throw new RuleViolation("factor.error.present");
        }
    }

    private List<String> freshCodes() {
        List<String> codes = RecoveryCodes.fresh();
        recoveryCodes.keep(me(), codes);
        return codes;
    }

    private long me() {
        Identity who = currentUser.get();
        if (who.roles().stream().allMatch(Role.STUDENT::equals)) {
            throw new Forbidden();
        }
        return who.personId();
    }
}
