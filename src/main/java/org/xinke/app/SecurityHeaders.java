package org.xinke.app;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinke.shared.Settings;

/** What a browser may do with our pages. Vaadin 24's client needs inline scripts and eval; nothing foreign is let in. */
public class SecurityHeaders implements Filter {
    static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    static final String DATA = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /** By it a device tells our answers from those of a captive network or a proxy ({@code sw.js}). */
    static final String SIGN = "X-Xinke";

    private static final String HASHED = "/VAADIN/build/";

    @Inject
    Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = ((HttpServletRequest) request).getRequestURI();
        boolean data = path.startsWith("/api/") || path.startsWith("/media/");
        answer.setHeader("Content-Security-Policy", data ? DATA : PAGES);
        answer.setHeader(SIGN, "1");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.behindProxy()) {
            answer.setHeader("Strict-Transport-Security", settings.httpsForAYear());
        }
        answer.setHeader("Cache-Control", keeping(path));
        chain.doFilter(request, response);
    }

    /**
     * What somebody saw who was signed in stays on no disk, files that they took with them included; whoever serves something that
     * is everybody's says so after us. A name with a hash in it never means anything else.
     */
    static String keeping(String path) {
        return path.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-store";
    }
}
