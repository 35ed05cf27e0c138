package org.xinke.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Conflict;
import org.xinke.shared.DomainError;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.signin.AwayAnswer;

/** Writes answers, and refusals as problems (RFC 9457), as REST does. */
final class Reply {
    private static final Logger LOG = Logger.getLogger(Reply.class.getName());
    private static final int UNAVAILABLE = 503;

    private Reply() {}

    /** Chinese unless the caller asks for English first. */
    static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Texts.CHINESE;
    }

    static void answer(HttpServletResponse response, Object answer) throws IOException {
        write(response, 200, "application/json", answer);
    }

    static void refuse(HttpServletResponse response, Locale language, Throwable error) throws IOException {
        Problem problem = problem(language, error);
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        if (problem.status() == UNAVAILABLE) {
            response.setHeader("Retry-After", String.valueOf(AwayAnswer.RETRY_SECONDS));
        }
        write(response, problem.status(), "application/problem+json", problem);
    }

    private static Problem problem(Locale language, Throwable error) {
        if (error instanceof CompletionException && error.getCause() != null) {
            return problem(language, error.getCause());
        }
        if (error instanceof Refused refused) {
            String title =
                    Texts.get(language, refused.code(), refused.arguments().toArray());
            return new Problem("about:blank", title, refused.status(), refused.code(), refused.fields());
        }
        if (error instanceof DomainError domain) {
            return new Problem("about:blank", Texts.get(language, domain), status(domain), domain.code(), null);
        }
        LOG.log(Level.WARNING, "request failed", error);
        String code = "shared.error.internal";
        return new Problem("about:blank", Texts.get(language, code), 500, code, null);
    }

    private static int status(DomainError error) {
        if (error instanceof NotFound) {
            return 404;
        }
        if (error instanceof Unavailable) {
            return UNAVAILABLE;
        }
        return error instanceof Conflict ? 409 : 422;
    }

    private static void write(HttpServletResponse response, int status, String type, Object body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** As {@code app.rest.Problem} writes it, which stands behind JAX-RS. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String code,
            @Nullable List<Refused.Field> errors) {}
}
