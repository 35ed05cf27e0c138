package org.xinke.hours;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A student's ledger as staff see it.
 *
 * @param mayBook whether the caller may write in it
 * @param correctable sources whose lines are mended here
 */
public record StudentHours(
        String number,
        String name,
        HoursSummary summary,
        List<HoursLine> lines,
        boolean mayBook,
        Set<String> correctable) {
    public boolean mayCorrect(HoursLine line) {
        return mayBook && line.corrects() == null && correctable.contains(line.sourceType());
    }

    /** What the line comes to with its counter lines. */
    public BigDecimal standing(HoursLine line) {
        return lines.stream()
                .filter(other -> Objects.equals(other.corrects(), line.id()))
                .map(HoursLine::hours)
                .reduce(line.hours(), BigDecimal::add);
    }
}
