package org.xinke.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.xinke.shared.Secret;

/**
 * Codes by time: six digits, thirty seconds, SHA-1, for that is what every app on a phone understands. A phone whose clock is one
 * step off is understood too.
 */
final class TimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final int DRIFT = 1;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private TimeCodes() {}

    /** A fresh secret in the letters that a person can type: Base32. */
    static String fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        Secret.random().nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** What the phone reads out of the picture. */
    static String uri(String issuer, String number, String secret) {
        String house = escaped(issuer);
        return "otpauth://totp/" + house + ":" + escaped(number) + "?secret=" + secret + "&issuer=" + house;
    }

    /** The step whose code this is, when it is one near now and after the one that was used last. */
    static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        String typed = digits(code);
        long here = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        return LongStream.rangeClosed(here - DRIFT, here + DRIFT)
                .filter(step -> step > lastStep && Secret.same(code(secret, step), typed))
                .findFirst();
    }

    static String code(String secret, long step) {
        try {
            byte[] key = new Base32().decode(secret);
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(key, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it may be typed: with blanks, or in the wide digits of a Chinese keyboard. */
    private static String digits(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
