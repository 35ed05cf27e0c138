package org.xinke.progress;

import java.math.BigDecimal;

/**
 * What the students in progress have done so far; it moves with every lesson, while coverage moves with the final grade.
 *
 * @param hours counted, of all of them together
 * @param planHours demanded, of all of them together
 * @param examsPassed how many of them have passed a unit quiz or exam
 */
public record LearningFigures(int students, BigDecimal hours, BigDecimal planHours, int started, int examsPassed) {
    public static final LearningFigures NONE = new LearningFigures(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
}
