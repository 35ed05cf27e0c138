package org.xinke.watch;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.xinke.shared.Settings;

/** The meters and the lines of the log are there before the first request. */
@WebListener
public class WatchStart implements ServletContextListener {
    private final Map<Handler, Formatter> before = new HashMap<>();

    @Inject
    Registry registry;

    @Inject
    WatchSettings watch;

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        registry.scrape();
        if (watch.json()) {
            LogLine lines = new LogLine(settings.zone());
            Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> {
                before.put(handler, handler.getFormatter());
                handler.setFormatter(lines);
            });
        }
    }

    /** The server outlives the application, and our class with it must not. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        before.forEach(Handler::setFormatter);
    }
}
