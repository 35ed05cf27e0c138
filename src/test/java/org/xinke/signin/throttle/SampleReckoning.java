package org.xinke.signin.throttle;

import java.util.stream.LongStream;

/** What a device does that is asked for a proof; by its name it goes into the deployment too. */
public final class SampleReckoning {
    private SampleReckoning() {}

    public static ProofOfWork of(String challenge, int bits) {
        return LongStream.iterate(0, nonce -> nonce + 1)
                .filter(nonce -> Challenges.zeroBits(challenge + ":" + nonce) >= bits)
                .mapToObj(nonce -> new ProofOfWork(challenge, String.valueOf(nonce)))
                .findFirst()
                .orElseThrow();
    }
}
