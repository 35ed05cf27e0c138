package org.xinke.lessons;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A student finished a lesson; fired once for each person and lesson, in the transaction of the last step.
 *
 * @param onlineHours 学时 that the lesson is worth
 */
public record LessonCompleted(long personId, String lessonId, String title, BigDecimal onlineHours, Instant at) {}
