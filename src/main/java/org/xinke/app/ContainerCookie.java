package org.xinke.app;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.xinke.shared.Settings;
import org.xinke.signin.door.SessionCookie;

/**
 * The cookie of the container's own session, in which a view lives; the sign-in has one of ours. Behind the proxy it goes over https
 * alone, and under a name that no neighbour can set. Payara leaves out {@code SameSite} here; {@code payara-limits.txt} says
 * it once more.
 */
public class ContainerCookie implements ServletContextListener {
    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setName(SessionCookie.name("JSESSIONID", settings.behindProxy()));
        cookie.setSecure(settings.behindProxy());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
