package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;

/** The one source of time, in the school's zone. */
@ApplicationScoped
class Clocks {
    @Inject
    Settings settings;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(settings.zone());
    }
}
