package org.xinke.activities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of an activity and of its parts, and who gets one next. Pure; whoever asks holds the activity's row. */
final class Seats {
    /** For those who take no part of their own. */
    static final long NO_PART = 0;

    private final @Nullable Integer places;
    private final Map<Long, Integer> placesOfParts;
    private final Map<Long, Integer> taken;

    /**
     * @param places null: as many as come
     * @param placesOfParts of the parts that have a limit
     * @param taken by part, or {@link #NO_PART}
     */
    Seats(@Nullable Integer places, Map<Long, Integer> placesOfParts, Map<Long, Integer> taken) {
        this.places = places;
        this.placesOfParts = Map.copyOf(placesOfParts);
        this.taken = new HashMap<>(taken);
    }

    boolean free(long part) {
        Integer ofPart = placesOfParts.get(part);
        return (places == null || all() < places) && (ofPart == null || taken.getOrDefault(part, 0) < ofPart);
    }

    /** More are in than there are places for. */
    boolean overbooked() {
        return (places != null && all() > places)
                || placesOfParts.entrySet().stream()
                        .anyMatch(part -> taken.getOrDefault(part.getKey(), 0) > part.getValue());
    }

    /**
     * Who waits for a full part lets others go by; among those who wait for the same, nobody is overtaken.
     *
     * @param queue in its order
     * @return ids of those who have a place now
     */
    List<Long> moveUp(List<Waiting> queue) {
        List<Long> moved = new ArrayList<>();
        for (Waiting next : queue) {
            if (free(next.part())) {
                taken.merge(next.part(), 1, Integer::sum);
                moved.add(next.signUp());
            }
        }
        return moved;
    }

    private int all() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Somebody in the queue. */
    record Waiting(long signUp, long part) {}
}
