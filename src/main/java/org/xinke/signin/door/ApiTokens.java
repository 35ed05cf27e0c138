package org.xinke.signin.door;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Identity;

/** Knows the tokens of other systems. Sign-in asks; who keeps the tokens implements it, so that sign-in needs no other feature. */
public interface ApiTokens {
    /**
     * @param path of the request; a token opens its own places and no other
     * @param origin the address that asks
     */
    Verdict check(String token, String path, String origin);

    /**
     * Who calls, or why not.
     *
     * @param who null when refused
     * @param status 401, 403 or 429
     * @param code key of the text that says why
     */
    record Verdict(@Nullable Identity who, int status, String code, Duration retryAfter) {
        public static Verdict is(Identity who) {
            return new Verdict(who, 200, "", Duration.ZERO);
        }

        public static Verdict refused(int status, String code) {
            return new Verdict(null, status, code, Duration.ZERO);
        }

        public static Verdict tooMany(String code, Duration retryAfter) {
            return new Verdict(null, 429, code, retryAfter);
        }
    }
}
