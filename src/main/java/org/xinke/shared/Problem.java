package org.xinke.shared;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param code stable name of the error, the key of its text
 * @param errors for bad input: which field, and why
 * @param requestId by which it is found in the log, as in {@code X-Request-Id}
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable List<Field> errors,
        @Nullable String requestId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title, @Nullable List<Field> errors) {
        return new Problem("about:blank", title, status, code, null, errors, RequestId.current());
    }

    /** @param arguments of the code's text */
    public static Problem of(int status, String code, Locale language, Object... arguments) {
        return of(status, code, Texts.get(language, code, arguments), null);
    }

    /**
     * Answers with it where no JAX-RS is.
     *
     * @param language of the title
     */
    public void write(HttpServletResponse response, Locale language) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.write(this));
    }

    /**
     * The answer of JAX-RS with it.
     *
     * @param language of the title
     */
    public Response.ResponseBuilder answer(Locale language) {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE).withCharset("utf-8"))
                .language(language)
                .header("Vary", "Accept-Language")
                .entity(this);
    }

    /** A field of the input and what is wrong with it. */
    public record Field(String field, String reason) {}
}
