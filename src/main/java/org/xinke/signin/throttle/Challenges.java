package org.xinke.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import org.xinke.shared.Secret;

/**
 * Asks for proofs of work and checks them. Nothing is kept of a challenge: how hard it is, until when it holds and for whom is signed into
 * it, as {@code bits.until.random.signature}. That it is used once is for {@link SignInFailures} to see to.
 */
@ApplicationScoped
class Challenges {
    private static final int PARTS = 4;
    private static final int HASH_BITS = 256;

    @Inject
    SigningKey key;

    @Inject
    ThrottleSettings settings;

    @Inject
    Clock clock;

    /** @param numberKey for whom */
    String make(String numberKey, int bits) {
        Instant until = clock.instant().plus(settings.limits().proofLife());
        String open = bits + "." + until.getEpochSecond() + "." + Secret.fresh();
        return open + "." + signature(open, numberKey);
    }

    /** Whether it was asked for here, for this number, not too long ago, and the work is done. */
    boolean holds(ProofOfWork proof, String numberKey) {
        String challenge = proof.challenge();
        String[] parts = challenge.split("\\.", -1);
        int end = challenge.lastIndexOf('.');
        return parts.length == PARTS
                && Secret.same(signature(challenge.substring(0, end), numberKey), parts[PARTS - 1])
                && clock.instant().getEpochSecond() <= Long.parseLong(parts[1])
                && zeroBits(challenge + ":" + proof.nonce()) >= Integer.parseInt(parts[0]);
    }

    static int zeroBits(String text) {
        return HASH_BITS - new BigInteger(1, Secret.hash(text)).bitLength();
    }

    private String signature(String open, String numberKey) {
        return key.sign("proof", open + "\n" + numberKey);
    }
}
