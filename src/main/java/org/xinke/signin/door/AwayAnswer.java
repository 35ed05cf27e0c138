package org.xinke.signin.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.xinke.shared.Problem;
import org.xinke.shared.RequestId;
import org.xinke.shared.Texts;

/**
 * The answer while the database is away: try again soon, nothing is lost. A page asks now and then and comes by itself,
 * once, when the house is ready again; it does not reload under a reader's eyes before.
 */
public final class AwayAnswer {
    /** After which asking again makes sense. */
    public static final int RETRY_SECONDS = 5;

    private static final String CODE = "shared.error.unavailable";

    private AwayAnswer() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Texts.asked(request);
        response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        if (request.getRequestURI().startsWith("/api/")) {
            Problem.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, CODE, language)
                    .write(response, language);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(page(language, Texts.get(language, CODE)));
    }

    private static String page(Locale locale, String text) {
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <main style="max-width:32em;margin:20vh auto;padding:0 1em;font:1.05em/1.7 system-ui,sans-serif">
                <h1 style="font-size:1.4em">%s</h1><p>%s</p><p><a href="">%s</a></p><p><small>%s</small></p></main>
                <style>:root { color-scheme: light dark }</style>
                <script>setInterval(() => fetch(location.href).then(a => a.status < 500 && location.reload(), () => {}), %d)</script></html>
                """.formatted(
                        locale.toLanguageTag(),
                        Texts.get(locale, "shared.away"),
                        Texts.get(locale, "shared.away"),
                        text,
                        Texts.get(locale, "shared.again"),
                        Texts.get(locale, "shared.requestId", String.valueOf(RequestId.current())),
                        RETRY_SECONDS * 1000);
    }
}
