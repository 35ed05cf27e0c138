package org.xinke.sitting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the few a request is.
 *
 * @param id of the attempt, or of the exam
 * @param position of the one answer that it saves; null: another request
 * @param wayRound what a start asks for; null: nothing
 */
record Wanted(
        Kind kind,
        long id,
        @Nullable Integer position,
        @Nullable Boolean wayRound) {
    private static final Pattern WAY_ROUND = Pattern.compile("wayRound=(true|false)");

    private static final Pattern PATH =
            Pattern.compile("/api/v1/(exams|attempts)/([0-9]{1,18})(?:/([a-z-]+)(?:/([0-9]{1,9}))?)?");

    private static final String JSON = "application/json";

    Wanted(Kind kind, long id, @Nullable Integer position) {
        this(kind, id, position, null);
    }

    /** Empty for what JAX-RS answers: another address, another spelling of it, a token, or something that is no JSON. */
    static Optional<Wanted> by(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches() || request.getHeader("Authorization") != null || !takesJson(request)) {
            return Optional.empty();
        }
        String position = path.group(4);
        String asked = request.getMethod() + " " + path.group(1)
                + (path.group(3) == null ? "" : "/" + path.group(3))
                + (position == null ? "" : "/n");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.request.equals(asked) && (!kind.body || bringsJson(request)))
                .findFirst()
                .map(kind -> new Wanted(
                        kind, Long.parseLong(path.group(2)), position == null ? null : Integer.valueOf(position)))
                .flatMap(wanted -> wanted.with(request.getQueryString()));
    }

    /** Only a start says more than its path. */
    private Optional<Wanted> with(@Nullable String query) {
        if (query == null) {
            return Optional.of(this);
        }
        Matcher way = WAY_ROUND.matcher(query);
        return kind == Kind.START && way.matches()
                ? Optional.of(new Wanted(kind, id, position, Boolean.valueOf(way.group(1))))
                : Optional.empty();
    }

    boolean changes() {
        return kind.body || kind == Kind.START;
    }

    /** Comes every few seconds, and is answered together with what others want. */
    boolean isFrequent() {
        return kind == Kind.CLOCK || kind == Kind.SAVE_ONE || kind == Kind.SAVE_ALL;
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
        CLOCK("GET attempts/clock", false),
        SAVE_ONE("PUT attempts/answers/n", true),
        SAVE_ALL("PUT attempts/answers", true),
        DOOR("GET exams", false),
        START("POST exams/attempts", false),
        PAPER("GET attempts", false),
        WINDOW("POST attempts/window", true),
        HAND_IN("POST attempts/hand-in", true);

        private final String request;
        private final boolean body;

        Kind(String request, boolean body) {
            this.request = request;
            this.body = body;
        }
    }
}
