package org.xinke.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over time and body, so that a recorded delivery cannot be sent again later. */
final class Signature {
    static final String HEADER = "Xinke-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** @return {@code t=<seconds>,v1=<hex>}, and a further v1 for each further secret */
    static String of(String body, long seconds, Iterable<String> secrets) {
        StringBuilder header = new StringBuilder("t=").append(seconds);
        secrets.forEach(secret -> header.append(",v1=").append(hex(secret, seconds + "." + body)));
        return header.toString();
    }

    private static String hex(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
