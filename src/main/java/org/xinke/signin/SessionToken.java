package org.xinke.signin;

import org.jspecify.annotations.Nullable;
import org.xinke.shared.Secret;

/** A secret that a browser carries: 256 random bits. The database knows its hash only. */
public final class SessionToken {
    private static final ThreadLocal<byte[]> CURRENT = new ThreadLocal<>();

    private SessionToken() {}

    public static String fresh() {
        return Secret.fresh();
    }

    public static byte[] hash(String token) {
        return Secret.hash(token);
    }

    /** Of the sign-in that the running request came with; empty when it came without. */
    static byte[] hashOfCurrent() {
        byte[] hash = CURRENT.get();
        return hash == null ? new byte[0] : hash;
    }

    static void current(byte @Nullable [] hash) {
        if (hash == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(hash);
        }
    }
}
