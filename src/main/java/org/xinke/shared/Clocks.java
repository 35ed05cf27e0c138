package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time, in the school's zone. It ticks in microseconds, as the database keeps time: what a receipt says is what is
 * stored, to the last digit.
 */
@ApplicationScoped
class Clocks {
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Inject
    Settings settings;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(settings.zone()), TICK);
    }
}
