package org.xinke.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers for the running request from which address it came, for the audit record and the throttle. */
public class RequestOrigin implements Filter {
    /** Of an address, zone included. */
    private static final int LONGEST = 64;

    private static final ThreadLocal<@Nullable String> ADDRESS = new ThreadLocal<>();

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

    /** For work of the request that goes on when its own thread has left. */
    public static <T> T during(String address, Supplier<T> work) {
        String before = ADDRESS.get();
        ADDRESS.set(address);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            ADDRESS.remove();
        } else {
            ADDRESS.set(before);
        }
    }

    /**
     * A proxy appends the address that it saw, to the header or as a
     * further line of it: only the very last entry cannot be forged, and only when the proxy itself says so.
     */
    public static String of(HttpServletRequest request, Settings settings) {
        String peer = request.getRemoteAddr();
        if (!settings.trusts(peer)) {
            return peer;
        }
        String last = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .reduce("", (before, line) -> before + "," + line);
        String entry = last.substring(last.lastIndexOf(',') + 1).strip();
        return entry.isEmpty() || entry.length() > LONGEST ? peer : entry;
    }
}
