package org.xinke.app;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Lets so many different things pass in a minute, each once. */
final class Ration {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Set<String> passed = new HashSet<>();
    private Instant begun = Instant.EPOCH;

    synchronized boolean takes(Instant now, String thing, int most) {
        if (now.isAfter(begun.plus(MINUTE))) {
            begun = now;
            passed.clear();
        }
        return passed.size() < most && passed.add(thing);
    }
}
