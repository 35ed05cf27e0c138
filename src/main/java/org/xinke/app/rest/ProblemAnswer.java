package org.xinke.app.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Problem;

/** A {@link Problem} behind JAX-RS. */
final class ProblemAnswer {
    private static final MediaType MEDIA_TYPE =
            MediaType.valueOf(Problem.MEDIA_TYPE).withCharset("utf-8");

    private ProblemAnswer() {}

    /** @param language of the title */
    static Response response(
            int status, String code, Locale language, String title, @Nullable List<Problem.Field> errors) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .language(language)
                .header("Vary", "Accept-Language")
                .entity(Problem.of(status, code, title, errors))
                .build();
    }
}
