package org.xinke.hours;

import java.math.BigDecimal;
import org.xinke.shared.RuleViolation;

/**
 * What a line of the ledger should have been.
 *
 * @param right hours; nothing takes the line back as a whole
 */
public record HoursCorrection(long lineId, BigDecimal right, String reason, String document) {
    public HoursCorrection {
        reason = reason.strip();
        document = document.strip();
    }

    /**
     * @param now hours of the line with the counter lines that it has
     * @return hours of the next counter line
     * @throws RuleViolation when nothing would change, or it says too little
     */
    BigDecimal counter(BigDecimal now) {
        if (!OutsideHours.isAmount(right)) {
            throw new RuleViolation("hours.error.right");
        }
        if (reason.isEmpty() || reason.length() > OutsideHours.LONGEST_WHAT) {
            throw new RuleViolation("hours.error.reason", OutsideHours.LONGEST_WHAT);
        }
        if (document.isEmpty() || document.length() > OutsideHours.LONGEST_DOCUMENT) {
            throw new RuleViolation("hours.error.document", OutsideHours.LONGEST_DOCUMENT);
        }
        if (right.compareTo(now) == 0) {
            throw new RuleViolation("hours.error.takenBack");
        }
        return right.subtract(now);
    }
}
