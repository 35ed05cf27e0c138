package org.xinke.signin;

/** The first proof is right; this number has a second factor, and its code is to be brought to {@link SecondStep}. */
public final class SecondStepNeeded extends RuntimeException {
    public static final String CODE = "signin.second.needed";
    private static final long serialVersionUID = 1L;

    private final String pending;

    SecondStepNeeded(String pending) {
        super(CODE);
        this.pending = pending;
    }

    /** The secret that names the sign-in which waits. */
    public String pending() {
        return pending;
    }
}
