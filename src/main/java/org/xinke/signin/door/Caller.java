package org.xinke.signin.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Identity;
import org.xinke.signin.door.ApiTokens.Verdict;

/**
 * Who stands behind a request.
 *
 * @param way how he is known, for the container's {@code getAuthType}
 * @param cookie hash of the sign-in's secret; null when he did not come by one
 * @param refusal of a token that does not belong here
 */
public record Caller(
        @Nullable Identity who,
        String way,
        byte @Nullable [] cookie,
        @Nullable Verdict refusal) {
    static final Caller NOBODY = new Caller(null, "", null, null);

    private static final ThreadLocal<@Nullable Caller> SERVED = new ThreadLocal<>();

    static Caller byCookie(Identity who, byte[] hash) {
        return new Caller(who, "Cookie", hash, null);
    }

    static Caller byToken(Verdict verdict) {
        return new Caller(verdict.who(), "Bearer", null, verdict.who() == null ? verdict : null);
    }

    /** Of this thread's request, until {@link #served()}. */
    static void serving(Caller caller) {
        SERVED.set(caller);
    }

    static void served() {
        SERVED.remove();
    }

    /** Hash of the secret that the running request came with; empty when it came without. */
    public static byte[] currentCookie() {
        Caller caller = SERVED.get();
        byte[] hash = caller == null ? null : caller.cookie();
        return hash == null ? new byte[0] : hash;
    }

    /** The same request, of which JAX-RS and Vaadin's access control read the caller and the roles. */
    HttpServletRequest of(HttpServletRequest request) {
        return who == null ? request : new Known(request, who, way);
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final Identity who;
        private final String way;

        Known(HttpServletRequest request, Identity who, String way) {
            super(request);
            this.who = who;
            this.way = way;
        }

        @Override
        public Principal getUserPrincipal() {
            return who;
        }

        @Override
        public String getRemoteUser() {
            return who.getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            return who.grants().stream().anyMatch(grant -> grant.role().name().equals(role));
        }

        @Override
        public String getAuthType() {
            return way;
        }
    }
}
