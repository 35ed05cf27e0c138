package org.xinke.watch;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** How long each request took, by the template of its path; one that another thread answers, until it is answered. */
public class RequestTimes implements Filter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    /** What a person does not notice, notices, waits for, gives up on. */
    private static final Duration[] STEPS = Stream.of(25, 50, 100, 250, 500, 1000, 2500, 5000, 10000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Running running = Running.of((HttpServletRequest) request, (HttpServletResponse) response);
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (failed) {
                running.record(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            } else {
                running.recordWhenAnswered();
            }
        }
    }

    /** What is asked is noted at once: when somebody else has answered, the request may serve another already. */
    private record Running(
            long start, String method, PathTemplate path, HttpServletRequest request, HttpServletResponse response)
            implements AsyncListener {
        static Running of(HttpServletRequest request, HttpServletResponse response) {
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
            return new Running(System.nanoTime(), method, PathTemplate.asked(request), request, response);
        }

        void recordWhenAnswered() {
            try {
                if (request.isAsyncStarted()) {
                    request.getAsyncContext().addListener(this);
                    return;
                }
            } catch (IllegalStateException justAnswered) {
                // then it is over, and no listener would hear of it
            }
            record(response.getStatus());
        }

        void record(int status) {
            Timer.builder("http.server.requests")
                    .tag("method", method)
                    .tag("uri", path.of(request.getAttribute(PathTemplate.ATTRIBUTE)))
                    .tag("status", String.valueOf(status))
                    .serviceLevelObjectives(STEPS)
                    .register(Metrics.globalRegistry)
                    .record(Duration.ofNanos(System.nanoTime() - start));
        }

        @Override
        public void onComplete(AsyncEvent event) {
            record(response.getStatus());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // completes afterwards
        }

        @Override
        public void onError(AsyncEvent event) {
            // completes afterwards
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
