package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.xinke.shared.Settings;

/** The meters and the lines of the log are there before anything else begins. */
@ApplicationScoped
class WatchStart {
    private final Map<Handler, Formatter> before = new HashMap<>();

    @Inject
    Registry registry;

    @Inject
    WatchSettings watch;

    @Inject
    Settings settings;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
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
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        before.forEach(Handler::setFormatter);
    }
}
