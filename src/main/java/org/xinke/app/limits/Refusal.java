package org.xinke.app.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Json;
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
        Locale language = language(request);
        response.resetBuffer();
        response.setStatus(refused.status());
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        if (refused.status() == UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.write(said(refused, Texts.get(language, refused.code()))));
    }

    /** Chinese unless the caller asks for English first, as REST answers too. */
    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Texts.CHINESE;
    }

    private static Said said(BodyRefused refused, String title) {
        String field = refused.field();
        return new Said(
                "about:blank",
                title,
                refused.status(),
                refused.code(),
                field == null ? null : List.of(new Said.Field(field, title)));
    }

    /** As {@code app.rest.Problem} writes it, which stands behind JAX-RS. */
    record Said(
            String type,
            String title,
            int status,
            String code,
            @Nullable List<Field> errors) {
        record Field(String field, String reason) {}
    }
}
