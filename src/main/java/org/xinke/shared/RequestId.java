package org.xinke.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a request, by which a person can name it and we find it in the logs: the proxy's, when it is ours, else a new one. It
 * stands in each line of the log, in {@code X-Request-Id}, in problems and on the error page.
 */
public class RequestId implements Filter {
    public static final String HEADER = "X-Request-Id";

    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int LENGTH = 12;
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    @Inject
    Settings settings;

    /** Null in a job that no request started. */
    public static @Nullable String current() {
        return CURRENT.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = of((HttpServletRequest) request);
        ((HttpServletResponse) response).setHeader(HEADER, id);
        CURRENT.set(id);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    private String of(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        boolean believed = given != null && DECENT.matcher(given).matches() && settings.trusts(request.getRemoteAddr());
        return given != null && believed ? given : made();
    }

    /** Short enough to be read out on the telephone. */
    private static String made() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
    }
}
