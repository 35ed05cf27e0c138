package org.xinke.app.ui;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.xinke.people.FirstAdministrator;
import org.xinke.shared.CurrentUser;
import org.xinke.signin.ui.SignInLinks;

/**
 * Whoever asks for a view without being signed in is sent to the sign-in before Vaadin makes a session for him; while nobody
 * administers the house yet, every page leads to its setting up. What a view may show to whom stays with Vaadin's own
 * access control.
 */
public class SignedInFirst extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SETUP = "setup";

    @Inject
    transient CurrentUser currentUser;

    @Inject
    transient FirstAdministrator firstAdministrator;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (asksForPage(request) && !path(request).startsWith(SETUP) && firstAdministrator.missing()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect("/" + SETUP);
        } else if (asksForPage(request)
                && isClosed(request)
                && currentUser.find().isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect("/" + SignInLinks.signIn(wanted(request)));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A browser's address bar or link; not a file, nor what an open view asks for. */
    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && request.getParameter("v-r") == null;
    }

    private static boolean isClosed(HttpServletRequest request) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()))
                .getNavigationTarget(path(request))
                .filter(view -> !isForEverybody(view))
                .isPresent();
    }

    static boolean isForEverybody(Class<?> view) {
        return view.isAnnotationPresent(AnonymousAllowed.class);
    }

    private static String wanted(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return path(request) + query;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(1);
    }
}
