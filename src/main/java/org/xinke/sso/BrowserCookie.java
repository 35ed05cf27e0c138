package org.xinke.sso;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinke.shared.Secret;
import org.xinke.signin.door.SessionCookie;

/** Ties a journey to the browser that left: an answer meant for one browser opens nothing in another. Two windows share it. */
final class BrowserCookie {
    private static final String NAME = "xinke-journey";
    private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

    private BrowserCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SessionCookie.name(NAME, SessionCookie.isSecure(request))))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .findFirst();
    }

    static String readOrGive(HttpServletRequest request, HttpServletResponse response, Duration life) {
        boolean secure = SessionCookie.isSecure(request);
        String secret = read(request).orElseGet(Secret::fresh);
        Cookie cookie = new Cookie(SessionCookie.name(NAME, secure), secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) life.toSeconds());
        response.addCookie(cookie);
        return secret;
    }
}
