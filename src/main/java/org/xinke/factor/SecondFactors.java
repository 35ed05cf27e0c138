package org.xinke.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** What whoever lets people in asks: who has a second factor, who must have one, and whether a code is right. */
@ApplicationScoped
@Transactional(dontRollbackOn = RuleViolation.class)
public class SecondFactors {
    @Inject
    FactorStore store;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    FactorSettings settings;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** @param bySchool the first proof was the school's own sign-in, which may have asked for a second one itself */
    @Allowed(anyone = true)
    public boolean asks(long personId, boolean bySchool) {
        return counts(bySchool) && store.find(personId).isPresent();
    }

    /**
     * A code of the phone or of the paper; each is right once.
     *
     * @throws RuleViolation after many wrong ones: only somebody who has the first proof comes so far
     */
    @Allowed(anyone = true)
    public boolean isRight(long personId, String code) {
        FactorStore.Kept kept = store.lock(personId).orElse(null);
        Instant forgotten = clock.instant().minus(settings.pause());
        if (kept == null) {
            return false;
        }
        if (kept.tried(settings.mostWrong(), forgotten)) {
            throw new RuleViolation("factor.error.tooMany", settings.pause().toMinutes());
        }
        OptionalLong step = store.step(personId, kept, code);
        boolean right = step.isPresent() || recovers(personId, code);
        if (right) {
            store.right(personId, step.orElse(kept.lastStep()));
        } else {
            store.wrong(personId, forgotten);
            audit.record("factor.wrongCode", "person:" + personId, null, null);
        }
        return right;
    }

    /** Whether these roles cannot do without. */
    @Allowed(anyone = true)
    public boolean mustHave(Collection<Role> roles, boolean bySchool) {
        return counts(bySchool) && roles.stream().anyMatch(settings.roles()::contains);
    }

    /** The grace of who must have one and has none runs from the first time that this is called. */
    @Allowed(anyone = true)
    public void ask(long personId) {
        store.ask(personId);
    }

    /** @param asked null: it has not run yet */
    @Allowed(anyone = true)
    public boolean graceIsOver(@Nullable Instant asked) {
        boolean none = settings.grace().isZero();
        return none || (asked != null && !asked.plus(settings.grace()).isAfter(clock.instant()));
    }

    private boolean recovers(long personId, String code) {
        boolean recovered = recoveryCodes.use(personId, code);
        if (recovered) {
            audit.record("factor.recoveryCodeUsed", "person:" + personId, null, null);
        }
        return recovered;
    }

    private boolean counts(boolean bySchool) {
        return !bySchool || settings.afterSchool();
    }
}
