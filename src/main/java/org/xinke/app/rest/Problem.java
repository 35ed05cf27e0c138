package org.xinke.app.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param code stable name of the error, the key of its text
 * @param errors for bad input: which field, and why
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable List<Field> errors) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "utf-8");

    /** @param language of the title */
    static Response response(int status, String code, Locale language, String title, @Nullable List<Field> errors) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .language(language)
                .header("Vary", "Accept-Language")
                .entity(new Problem("about:blank", title, status, code, null, errors))
                .build();
    }

    /** A field of the input and what is wrong with it. */
    public record Field(String field, String reason) {}
}
