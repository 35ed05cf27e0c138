package org.xinke.sessions.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinke.shared.Secret;

/**
 * What the QR code in a room says: which session, when, and a signature. It names nobody; that each student uses it once is the
 * business of {@code check_in}'s key.
 *
 * @param step how many turns have gone by since 1970: every turn has another code
 * @param out whether it checks out
 */
record HereToken(long session, long step, boolean out) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,12})\\.([io])\\.([0-9a-f]{20})");
    private static final int SIGNATURE = 20;

    static HereToken at(long session, boolean out, Instant now, Duration turn) {
        return new HereToken(session, now.getEpochSecond() / turn.toSeconds(), out);
    }

    String text(String secret) {
        return said() + "." + signature(secret);
    }

    /** Empty when it is none of ours. */
    static Optional<HereToken> read(String text, String secret) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        HereToken token = new HereToken(
                Long.parseLong(match.group(1)),
                Long.parseLong(match.group(2)),
                match.group(3).equals("o"));
        return Optional.of(token).filter(one -> Secret.same(one.signature(secret), match.group(4)));
    }

    /** Its turn has come, and not so long ago. */
    boolean fresh(Instant now, Duration turn, Duration valid) {
        Instant from = Instant.ofEpochSecond(step * turn.toSeconds());
        return !now.isBefore(from) && now.isBefore(from.plus(valid));
    }

    private String said() {
        return session + "." + step + "." + (out ? "o" : "i");
    }

    private String signature(String secret) {
        return Secret.sign(secret, said()).substring(0, SIGNATURE);
    }
}
