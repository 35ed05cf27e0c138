package org.xinke.app.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;

/** The answer to a request that is refused at the door: a problem (RFC 9457), and the connection ends with it. */
final class Refusal {
    private static final int UNAVAILABLE = 503;

    private Refusal() {}

    static void answer(BodyRefused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = Texts.asked(request);
        response.resetBuffer();
        response.setHeader("Connection", "close");
        if (refused.status() == UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        problem(refused, Texts.get(language, refused.code())).write(response, language);
    }

    private static Problem problem(BodyRefused refused, String title) {
        String field = refused.field();
        return Problem.of(
                refused.status(),
                refused.code(),
                title,
                field == null ? null : List.of(new Problem.Field(field, title)));
    }
}
