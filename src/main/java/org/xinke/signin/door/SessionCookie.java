package org.xinke.signin.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookie that carries a sign-in. SameSite=Lax and a demanded request header (see CrossSiteGuard) stop forged requests. */
public final class SessionCookie {
    public static final String NAME = "xinke";
    /** Beside it, and longer than it: a device on which its owner has signed in. */
    public static final String DEVICE = "xinke-device";
    /** Of a sign-in that waits for its second step. */
    public static final String PENDING = "xinke-second";
    /** No neighbour below the same domain, and no page over http, can set a cookie of such a name. */
    private static final String HOST = "__Host-";

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return read(request, NAME);
    }

    /** What the browser shows of an earlier sign-in; null: nothing. */
    public static @Nullable String deviceOf(HttpServletRequest request) {
        return read(request, DEVICE).orElse(null);
    }

    /** What the browser shows of a sign-in that waits for its second step; empty: nothing. */
    public static String pendingOf(HttpServletRequest request) {
        return read(request, PENDING).orElse("");
    }

    /** As the browser knows it: over https only this house can have set it. */
    public static String name(String name, boolean secure) {
        return secure ? HOST + name : name;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name(name, isSecure(request)).equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Gives the browser its sign-in, and a new session id, so that nobody can have fixed it before. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        renewSession(request);
        response.addCookie(cookie(request, NAME, token, -1));
    }

    /** The sign-in, and the mark of the device that is known from now on. */
    public static void give(
            HttpServletRequest request, HttpServletResponse response, SignedIn signedIn, Duration deviceLife) {
        give(request, response, signedIn.token());
        response.addCookie(cookie(request, DEVICE, signedIn.device(), Math.toIntExact(deviceLife.toSeconds())));
    }

    /** The first step is done. */
    public static void giveSecond(
            HttpServletRequest request, HttpServletResponse response, String pending, Duration life) {
        response.addCookie(cookie(request, PENDING, pending, Math.toIntExact(life.toSeconds())));
    }

    /** A further session id, so that nobody can have fixed it before. */
    public static void renewSession(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    /** Takes the sign-in back and forgets what the browser's session held. */
    public static void take(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.addCookie(cookie(request, NAME, "", 0));
    }

    public static String tokenOf(HttpServletRequest request) {
        return read(request).orElse("");
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, int maxAge) {
        boolean secure = isSecure(request);
        Cookie cookie = new Cookie(name(name, secure), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
