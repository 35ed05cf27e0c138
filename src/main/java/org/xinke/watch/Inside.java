package org.xinke.watch;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What the server would show to everybody: our figures at {@code /metrics} for whoever may read them, in the place of the
 * container's own; its {@code /openapi} for nobody, since {@code /api/v1/openapi.json} says the same.
 */
public class Inside implements Filter {
    private static final String METRICS = "/metrics";
    private static final String BEARER = "Bearer ";

    @Inject
    WatchSettings settings;

    @Inject
    Registry registry;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (!METRICS.equals(asked.getRequestURI()) || !mayRead(asked)) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer.setContentType("text/plain; version=0.0.4");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getWriter().write(registry.scrape());
    }

    /** A proxy has an address of our own network too, so whatever was forwarded comes from outside. */
    private boolean mayRead(HttpServletRequest request) {
        return settings.token()
                .map(token -> isSame(BEARER + token, request.getHeader("Authorization")))
                .orElseGet(() -> request.getHeader("X-Forwarded-For") == null
                        && request.getHeader("Forwarded") == null
                        && settings.mayReadFrom(request.getRemoteAddr()));
    }

    private static boolean isSame(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
