package org.xinke.feed;

import org.xinke.shared.Secret;

/** HMAC-SHA256 over time and body, so that a recorded delivery cannot be sent again later. */
final class Signature {
    static final String HEADER = "Xinke-Signature";

    private Signature() {}

    /** @return {@code t=<seconds>,v1=<hex>}, and a further v1 for each further secret */
    static String of(String body, long seconds, Iterable<String> secrets) {
        StringBuilder header = new StringBuilder("t=").append(seconds);
        secrets.forEach(secret -> header.append(",v1=").append(Secret.sign(secret, seconds + "." + body)));
        return header.toString();
    }
}
