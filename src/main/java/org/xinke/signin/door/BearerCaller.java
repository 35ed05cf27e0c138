package org.xinke.signin.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.xinke.shared.Problem;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.signin.door.ApiTokens.Verdict;

/**
 * A caller with {@code Authorization: Bearer}. It is refused at once wherever the token does not belong, even where
 * anybody may go: a token in the wrong place is a mistake or an attack.
 */
@ApplicationScoped
class BearerCaller {
    private static final String SCHEME = "Bearer ";

    @Inject
    ApiTokens tokens;

    @Inject
    Settings settings;

    static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    Verdict check(String token, HttpServletRequest request) {
        return tokens.check(token, request.getRequestURI(), RequestOrigin.of(request, settings));
    }

    static void refuse(Verdict verdict, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (verdict.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        if (!verdict.retryAfter().isZero()) {
            response.setHeader(
                    "Retry-After", String.valueOf(verdict.retryAfter().toSeconds()));
        }
        Locale language = Texts.asked(request);
        Problem.of(verdict.status(), verdict.code(), language).write(response, language);
    }
}
