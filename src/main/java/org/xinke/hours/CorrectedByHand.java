package org.xinke.hours;

/**
 * Whose lines staff may mend in the ledger itself. A feature that mends its own deeds, as a class session does its attendance, has no bean of
 * it: the same mistake would be taken back twice.
 */
public interface CorrectedByHand {
    /** As in {@link HoursSource}. */
    String sourceType();
}
