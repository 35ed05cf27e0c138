package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinke.shared.Identity;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.signin.ApiTokens.Verdict;

/**
 * A caller with {@code Authorization: Bearer}. It is refused at once wherever the token does not belong, even where
 * anybody may go: a token in the wrong place is a mistake or an attack. The container may ask several times for one
 * request; it is looked up, and counted, once.
 */
@ApplicationScoped
class BearerCaller {
    private static final String SCHEME = "Bearer ";
    private static final String VERDICT = Verdict.class.getName();

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

    AuthenticationStatus answer(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Verdict verdict = (Verdict) request.getAttribute(VERDICT);
        if (verdict == null) {
            verdict = tokens.check(token, request.getRequestURI(), RequestOrigin.of(request, settings));
            request.setAttribute(VERDICT, verdict);
        }
        Identity who = verdict.who();
        return who == null
                ? refuse(verdict, request, response)
                : context.notifyContainerAboutLogin(
                        who, who.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private static AuthenticationStatus refuse(
            Verdict verdict, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Texts.CHINESE;
        response.setStatus(verdict.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.toLanguageTag());
        if (verdict.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        if (!verdict.retryAfter().isZero()) {
            response.setHeader(
                    "Retry-After", String.valueOf(verdict.retryAfter().toSeconds()));
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write("""
                    {"type":"about:blank","title":"%s","status":%d,"code":"%s"}""".formatted(Texts.get(locale, verdict.code()), verdict.status(), verdict.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
