package org.xinke.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Remembers for the running request from which address it came, for the audit record and the throttle. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestOrigin implements Filter {
    private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

    @Inject
    Settings settings;

    /** Null in a job that no request started. */
    public static @Nullable String address() {
        return ADDRESS.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ADDRESS.set(of((HttpServletRequest) request, settings));
        try {
            chain.doFilter(request, response);
        } finally {
            ADDRESS.remove();
        }
    }

    /**
     * For who runs before the filters, as authentication does. The proxy appends the address that it saw: only the last
     * entry cannot be forged.
     */
    public static String of(HttpServletRequest request, Settings settings) {
        String forwarded = settings.behindProxy() ? request.getHeader("X-Forwarded-For") : null;
        return forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
