package org.xinke.hours;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A place where a student gets hours of a kind. A feature that gives hours has a bean of it; the page of hours shows them all
 * for what is still missing.
 */
public interface WhereToEarn {
    HoursKind kind();

    /** Key of what the link says. */
    String text();

    /** Relative to the application. */
    String address();

    /** What the caller can join there now, the next first; a few, or none where there is nothing to choose. */
    default List<Chance> chances() {
        return List.of();
    }

    /** Something that gives hours and has room. */
    record Chance(String what, Instant at, String place, BigDecimal hours, String address) {}
}
