package org.xinke.signin;

import org.jspecify.annotations.Nullable;

/** Hash of the secret that the running request came with. */
final class CurrentToken {
    private static final ThreadLocal<byte[]> HASH = new ThreadLocal<>();

    private CurrentToken() {}

    /** Empty when it came without. */
    static byte[] hash() {
        byte[] hash = HASH.get();
        return hash == null ? new byte[0] : hash;
    }

    static void is(byte @Nullable [] hash) {
        if (hash == null) {
            HASH.remove();
        } else {
            HASH.set(hash);
        }
    }
}
