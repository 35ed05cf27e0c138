package org.xinke.sitting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the three a request is.
 *
 * @param position of the one answer that it saves; null: it saves several
 */
record Wanted(Kind kind, long attempt, @Nullable Integer position) {
    private static final Pattern PATH =
            Pattern.compile("/api/v1/attempts/([0-9]{1,18})/(clock|answers|answers/([0-9]{1,9}))");

    private static final String JSON = "application/json";

    /** Empty for what JAX-RS answers: another address, another spelling of it, a token, or something that is no JSON. */
    static Optional<Wanted> by(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches() || request.getHeader("Authorization") != null || !takesJson(request)) {
            return Optional.empty();
        }
        long attempt = Long.parseLong(path.group(1));
        if (path.group(2).equals("clock")) {
            return Optional.of(new Wanted(Kind.CLOCK, attempt, null)).filter(any -> is(request, "GET"));
        }
        String position = path.group(3);
        Wanted save = position == null
                ? new Wanted(Kind.SAVE_ALL, attempt, null)
                : new Wanted(Kind.SAVE_ONE, attempt, Integer.valueOf(position));
        return Optional.of(save).filter(any -> is(request, "PUT") && bringsJson(request));
    }

    boolean changes() {
        return kind != Kind.CLOCK;
    }

    private static boolean is(HttpServletRequest request, String method) {
        return request.getMethod().equals(method);
    }

    private static boolean takesJson(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.contains("*/*") || accepted.contains(JSON);
    }

    private static boolean bringsJson(HttpServletRequest request) {
        String type = request.getContentType();
        String encoding = request.getCharacterEncoding();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith(JSON)
                && (encoding == null || encoding.equalsIgnoreCase("UTF-8"));
    }

    enum Kind {
        CLOCK,
        SAVE_ONE,
        SAVE_ALL
    }
}
