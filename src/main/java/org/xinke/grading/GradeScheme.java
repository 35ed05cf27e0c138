package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How a course grades.
 *
 * @param weights of the parts; they need not be percents
 * @param asked hours that a part asks for; 0 or nothing where it asks for none
 * @param hurdles without which nobody passes, whatever the points
 */
public record GradeScheme(
        Map<GradePart, BigDecimal> weights,
        Map<GradePart, BigDecimal> asked,
        int passPoints,
        int decimals,
        List<Hurdle> hurdles) {

    /** @param least points of the part */
    public record Hurdle(GradePart part, BigDecimal least) {
        boolean cleared(List<GradedPart> parts) {
            return parts.stream()
                    .filter(one -> one.part() == part)
                    .allMatch(one -> one.points().compareTo(least) >= 0);
        }
    }

    BigDecimal weight(GradePart part) {
        return weights.getOrDefault(part, BigDecimal.ZERO);
    }

    BigDecimal asked(GradePart part) {
        return asked.getOrDefault(part, BigDecimal.ZERO);
    }
}
