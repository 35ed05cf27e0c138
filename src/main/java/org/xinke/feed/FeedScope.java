package org.xinke.feed;

import java.util.Arrays;
import java.util.Optional;
import org.xinke.shared.Role;

/** What a token may read. */
public enum FeedScope {
    /** Figures, and each change. */
    COVERAGE("coverage:read", Role.FEED_COVERAGE, "/api/v1/coverage/changes", "/api/v1/coverage"),
    COMPLETIONS("completions:read", Role.FEED_COMPLETIONS, "/api/v1/completions", ""),
    /** The log, and all that count as a file of OneRoster. */
    GRADES("grades:read", Role.FEED_GRADES, "/api/v1/grades", "/api/v1/grades/oneroster");

    private final String code;
    private final Role role;
    private final String log;
    private final String whole;

    FeedScope(String code, Role role, String log, String whole) {
        this.code = code;
        this.role = role;
        this.log = log;
        this.whole = whole;
    }

    /** As it is written in the documentation of a token. */
    public String code() {
        return code;
    }

    /** Where its log is read. */
    public String path() {
        return log;
    }

    public Role role() {
        return role;
    }

    private boolean opens(String path) {
        return path.equals(log) || (!whole.isEmpty() && path.equals(whole));
    }

    /** Empty when no token may go there. */
    public static Optional<FeedScope> ofPath(String path) {
        return Arrays.stream(values()).filter(scope -> scope.opens(path)).findFirst();
    }
}
