package org.xinke.app.limits;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nothing that is too long, too slow, too deep or has characters that no text has comes in. It stands before all other filters
 * (web.xml), so that it holds for REST, views, uploads and whatever comes to stand beside them.
 */
public class Door implements Filter {
    @Inject
    LimitSettings settings;

    private Semaphore waiting = new Semaphore(0);

    @Override
    public void init(FilterConfig config) {
        waiting = new Semaphore(settings.reading());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            refuseBeforeReading(asked);
            chain.doFilter(limited(asked), response);
        } catch (IOException | ServletException | RuntimeException e) {
            BodyRefused refused = refusal(e);
            if (refused == null) {
                throw e;
            }
            Refusal.answer(refused, asked, answer);
        }
    }

    private void refuseBeforeReading(HttpServletRequest request) throws BodyRefused {
        Optional<String> bad = PlainInput.bad(request.getQueryString());
        if (bad.isPresent()) {
            throw BodyRefused.control(bad.get());
        }
        if (PlainInput.spoilt(request.getRequestURI().replace("+", "%2B"))) {
            throw BodyRefused.control("");
        }
        if (request.getContentLengthLong() > settings.bytes(BodyPlace.of(request))) {
            throw BodyRefused.tooLong();
        }
        if (BodyPlace.readByContainer(request) && request.getContentLengthLong() < 0) {
            throw BodyRefused.lengthUnknown();
        }
    }

    private HttpServletRequest limited(HttpServletRequest request) {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return request;
        }
        BodyPlace place = BodyPlace.of(request);
        return new LimitedRequest(
                request,
                body -> new LimitedBody(
                        body,
                        settings.bytes(place),
                        settings.patience(place).toNanos(),
                        waiting,
                        System::nanoTime,
                        place == BodyPlace.REST ? new JsonGuard(BodyPlace.written(request)) : JsonGuard.NONE));
    }

    private static @Nullable BodyRefused refusal(Throwable error) {
        return Stream.iterate(error, e -> e != null, Door::cause)
                .filter(BodyRefused.class::isInstance)
                .map(BodyRefused.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Throwable cause(Throwable error) {
        return error instanceof ServletException e && e.getRootCause() != null ? e.getRootCause() : error.getCause();
    }
}
