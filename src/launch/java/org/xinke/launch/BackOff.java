package org.xinke.launch;

import java.time.Duration;

/** How long to wait before the next start: a second, then twice as long each time, and a second again after a calm minute. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(1);

    private Duration next = FIRST;

    Duration after(Duration lifetime) {
        Duration pause = lifetime.compareTo(CALM) > 0 ? FIRST : next;
        Duration twice = pause.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return pause;
    }
}
