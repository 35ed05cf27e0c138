package org.xinke.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries a sign-in. SameSite=Lax and a demanded request header (see CrossSiteGuard) stop forged requests. */
public final class SessionCookie {
    public static final String NAME = "xinke";

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Gives the browser its sign-in, and a new session id, so that nobody can have fixed it before. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        response.addCookie(cookie(request, token, -1));
    }

    /** Takes the sign-in back and forgets what the browser's session held. */
    public static void take(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.addCookie(cookie(request, "", 0));
    }

    public static String tokenOf(HttpServletRequest request) {
        return read(request).orElse("");
    }

    private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }
}
