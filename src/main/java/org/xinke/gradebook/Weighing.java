package org.xinke.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Parts into a grade, for corrections; {@link GradeBasis} does the same for thousands.
 *
 * @param practiceShare the practice minimum, as a share of the practice points
 */
record Weighing(int decimals, BigDecimal practiceShare, int passPoints) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal points(List<PublishedGrade.Part> parts) {
        BigDecimal weights = parts.stream().map(PublishedGrade.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = parts.stream()
                .map(part -> part.points().multiply(part.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0 ? BigDecimal.ZERO : sum.divide(weights, decimals, RoundingMode.HALF_UP);
    }

    boolean passed(List<PublishedGrade.Part> parts) {
        boolean enoughPractice = parts.stream()
                .filter(part -> part.part() == GradePart.PRACTICE)
                .allMatch(part -> part.points().compareTo(practiceShare.multiply(HUNDRED)) >= 0);
        return enoughPractice && points(parts).compareTo(BigDecimal.valueOf(passPoints)) >= 0;
    }
}
