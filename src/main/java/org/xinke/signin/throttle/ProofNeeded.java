package org.xinke.signin.throttle;

/** This try is checked only with a {@link ProofOfWork}: there have been many wrong ones. It says nothing about the password. */
public final class ProofNeeded extends RuntimeException {
    public static final String CODE = "signin.error.proofNeeded";
    private static final long serialVersionUID = 1L;

    private final String challenge;
    private final int bits;

    ProofNeeded(String challenge, int bits) {
        super(CODE);
        this.challenge = challenge;
        this.bits = bits;
    }

    public String challenge() {
        return challenge;
    }

    public int bits() {
        return bits;
    }
}
