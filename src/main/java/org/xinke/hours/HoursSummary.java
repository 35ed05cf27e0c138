package org.xinke.hours;

import java.math.BigDecimal;
import java.util.List;

/** How far a student has come towards the hours of the course. */
public record HoursSummary(Part online, Part classroom, Part practice) {
    /**
     * One kind.
     *
     * @param earned all that the ledger holds
     * @param required what the course asks; more does not count
     */
    public record Part(HoursKind kind, BigDecimal earned, BigDecimal required) {
        /** Between nothing and what is required. */
        public BigDecimal counted() {
            return earned.min(required).max(BigDecimal.ZERO);
        }

        public boolean reached() {
            return counted().compareTo(required) >= 0;
        }
    }

    public List<Part> parts() {
        return List.of(online, classroom, practice);
    }

    public BigDecimal counted() {
        return parts().stream().map(Part::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal required() {
        return parts().stream().map(Part::required).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
