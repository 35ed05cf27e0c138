package org.xinke.sitting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.Conflict;
import org.xinke.shared.DomainError;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.signin.door.AwayAnswer;

/** Writes answers, and refusals as problems (RFC 9457), as REST does. */
final class Reply {
    private static final Logger LOG = Logger.getLogger(Reply.class.getName());
    private static final int UNAVAILABLE = 503;

    private Reply() {}

    static void answer(HttpServletResponse response, Object answer) throws IOException {
        byte[] bytes = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        response.setStatus(200);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static void refuse(HttpServletResponse response, Locale language, Throwable error) throws IOException {
        Problem problem = problem(language, error);
        if (problem.status() == UNAVAILABLE) {
            response.setHeader("Retry-After", String.valueOf(AwayAnswer.RETRY_SECONDS));
        }
        problem.write(response, language);
    }

    private static Problem problem(Locale language, Throwable error) {
        if (error instanceof CompletionException && error.getCause() != null) {
            return problem(language, error.getCause());
        }
        if (error instanceof Refused refused) {
            String title =
                    Texts.get(language, refused.code(), refused.arguments().toArray());
            return Problem.of(refused.status(), refused.code(), title, refused.fields());
        }
        if (error instanceof DomainError domain) {
            return Problem.of(status(domain), domain.code(), Texts.get(language, domain), null);
        }
        LOG.log(Level.WARNING, "request failed", error);
        return Problem.of(500, "shared.error.internal", language);
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
}
