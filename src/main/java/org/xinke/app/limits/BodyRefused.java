package org.xinke.app.limits;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body is longer, slower, deeper or otherwise than it may be; thrown to whoever is reading it. */
public final class BodyRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;

    private BodyRefused(int status, String reason, @Nullable String field) {
        super("body refused: " + reason);
        this.status = status;
        this.code = "app.limits." + reason;
        this.field = field;
    }

    static BodyRefused tooLong() {
        return new BodyRefused(413, "tooLong", null);
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(408, "tooSlow", null);
    }

    static BodyRefused lengthUnknown() {
        return new BodyRefused(411, "lengthUnknown", null);
    }

    static BodyRefused tooManySlow() {
        return new BodyRefused(503, "tooManySlow", null);
    }

    static BodyRefused tooDeep() {
        return new BodyRefused(400, "tooDeep", null);
    }

    static BodyRefused control(String field) {
        return new BodyRefused(400, "control", field);
    }

    public int status() {
        return status;
    }

    /** Key of what is said to the caller. */
    public String code() {
        return code;
    }

    /** Where in the input it is. */
    public @Nullable String field() {
        return field;
    }
}
