package org.xinke.app.limits;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Whoever asks for another house than ours is told so (421), before anything is made of the name that was given: neither a redirect nor a link of the
 * feed ever leads to where somebody else wants.
 */
public class OwnHouse implements Filter {
    public static final int MISDIRECTED = 421;

    @Inject
    LimitSettings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (settings.names().right((HttpServletRequest) request)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(MISDIRECTED);
        }
    }
}
