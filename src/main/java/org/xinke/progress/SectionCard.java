package org.xinke.progress;

import java.math.BigDecimal;

/**
 * What a section has done so far, as averages and counts.
 *
 * @param started students who have opened a lesson
 * @param lessonsDone completed on average
 * @param hours counted on average, 学时
 * @param examsPassed students who have passed a unit quiz or exam
 */
public record SectionCard(
        long sectionId, int students, int started, BigDecimal lessonsDone, BigDecimal hours, int examsPassed) {}
