package org.xinke.feed;

import java.util.Set;

/**
 * The life of a delivery: it waits until it is brought or laid aside, and what was laid aside may wait anew. Each change is one
 * guarded {@code UPDATE}: whoever comes second changes nothing.
 */
enum DeliveryState {
    WAITING,
    DELIVERED,
    /** After the last try, or because the receiver is no longer told. */
    DEAD;

    private Set<DeliveryState> next() {
        return switch (this) {
            case WAITING -> Set.of(WAITING, DELIVERED, DEAD);
            case DELIVERED -> Set.of();
            case DEAD -> Set.of(WAITING);
        };
    }

    /** @throws IllegalStateException when a delivery cannot go that way */
    DeliveryState to(DeliveryState other) {
        if (!next().contains(other)) {
            throw new IllegalStateException("a delivery that is " + this + " cannot become " + other);
        }
        return other;
    }

    boolean over() {
        return this != WAITING;
    }
}
