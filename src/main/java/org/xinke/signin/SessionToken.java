package org.xinke.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A secret that a browser carries: 256 random bits. The database knows its hash only. */
public final class SessionToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<byte[]> CURRENT = new ThreadLocal<>();

    private SessionToken() {}

    public static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
