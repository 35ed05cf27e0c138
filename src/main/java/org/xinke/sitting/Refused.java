package org.xinke.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is refused for what it is, before any use case. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient @Nullable List<Field> fields;

    Refused(int status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
        this.fields = null;
    }

    Refused(List<Field> fields) {
        super("shared.error.input", null, false, false);
        this.status = 400;
        this.code = "shared.error.input";
        this.arguments = List.of();
        this.fields = fields;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    List<Field> fields() {
        return fields;
    }

    /** A field of the input and what is wrong with it. */
    record Field(String field, String reason) {}
}
