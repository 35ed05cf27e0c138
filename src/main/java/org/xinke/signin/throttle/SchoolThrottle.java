package org.xinke.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.RequestOrigin;
import org.xinke.signin.ways.SignInWay;

/**
 * Slows down whoever sends nonsense back from the school's sign-in, and refuses nobody: an address may be a whole campus.
 * Counted apart from wrong passwords, so that neither makes the other harder.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProofNeeded.class)
public class SchoolThrottle {
    @Inject
    SignInFailures failures;

    @Inject
    Challenges challenges;

    @Inject
    ThrottleSettings settings;

    /**
     * Before somebody leaves for the school.
     *
     * @param most failures from one address that need no proof
     * @throws ProofNeeded when it is to come again with one
     */
    @Allowed(anyone = true)
    public void pass(int most, @Nullable ProofOfWork proof) {
        long failed = failures.from(origin());
        if (failed >= most && !isGood(proof)) {
            int bits = settings.limits().bits((double) failed / most);
            throw new ProofNeeded(challenges.make(origin(), bits), bits);
        }
    }

    @Allowed(anyone = true)
    public void failed(SignInWay way) {
        failures.note("-" + way.name(), origin());
    }

    private boolean isGood(@Nullable ProofOfWork proof) {
        return proof != null && challenges.holds(proof, origin()) && failures.use(proof);
    }

    private static String origin() {
        return "sso " + Objects.requireNonNullElse(RequestOrigin.address(), "-");
    }
}
