package org.xinke.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Unwrapped data keys, for a short time and not too many: a save of somebody who writes costs no query for the key. */
final class HeldKeys {
    private final Clock clock;
    private final Duration time;
    private final int most;
    private final Map<Long, Held> keys = new LinkedHashMap<>();
    private final Map<KeyOwner, Long> current = new LinkedHashMap<>();

    HeldKeys(Clock clock, Duration time, int most) {
        this.clock = clock;
        this.time = time;
        this.most = most;
    }

    /** With which the owner's texts are sealed. */
    synchronized Optional<DataKey> current(KeyOwner owner) {
        return Optional.ofNullable(current.get(owner)).flatMap(this::find);
    }

    synchronized Optional<DataKey> find(long id) {
        dropOld();
        return Optional.ofNullable(keys.get(id)).map(Held::key);
    }

    synchronized void hold(DataKey key, boolean isCurrent) {
        // moved to the end: what was held first lapses first
        keys.remove(key.id());
        keys.put(key.id(), new Held(key, clock.instant().plus(time)));
        if (isCurrent) {
            current.put(key.owner(), key.id());
        }
        dropOld();
    }

    synchronized void forget(KeyOwner owner) {
        current.remove(owner);
        keys.values().removeIf(held -> held.key().owner().equals(owner));
    }

    private void dropOld() {
        Instant now = clock.instant();
        var oldestFirst = keys.values().iterator();
        while (oldestFirst.hasNext()) {
            Held held = oldestFirst.next();
            if (keys.size() <= most && now.isBefore(held.until())) {
                return;
            }
            oldestFirst.remove();
            current.remove(held.key().owner(), held.key().id());
        }
    }

    private record Held(DataKey key, Instant until) {}
}
