package org.xinke.hours;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xinke.shared.RuleViolation;

/**
 * Hours that a student did elsewhere and has a paper for.
 *
 * @param what for, as the student reads it
 * @param heldOn the day of it
 */
public record OutsideHours(HoursKind kind, BigDecimal hours, String what, String document, LocalDate heldOn) {
    public static final int LONGEST_WHAT = 200;
    public static final int LONGEST_DOCUMENT = 100;

    static final int DECIMALS = 2;
    private static final BigDecimal MANY = new BigDecimal(1000);

    public OutsideHours {
        what = what.strip();
        document = document.strip();
    }

    /** @throws RuleViolation when it says too little, or what cannot be */
    void check(LocalDate today) {
        if (hours.signum() <= 0 || !isAmount(hours)) {
            throw new RuleViolation("hours.error.amount");
        }
        if (what.isEmpty() || what.length() > LONGEST_WHAT) {
            throw new RuleViolation("hours.error.what", LONGEST_WHAT);
        }
        if (document.isEmpty() || document.length() > LONGEST_DOCUMENT) {
            throw new RuleViolation("hours.error.document", LONGEST_DOCUMENT);
        }
        if (heldOn.isAfter(today)) {
            throw new RuleViolation("hours.error.future");
        }
    }

    static boolean isAmount(BigDecimal hours) {
        return hours.signum() >= 0 && hours.stripTrailingZeros().scale() <= DECIMALS && hours.compareTo(MANY) < 0;
    }
}
