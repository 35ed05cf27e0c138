package org.xinke.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits as text, with a beginning by which a scanner of sources recognises what has leaked. */
final class TokenSecret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String fresh(String beginning) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
