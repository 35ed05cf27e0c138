package org.xinke.course;

import java.math.BigDecimal;

/**
 * What is fixed about the course.
 *
 * @param hoursTotal 学时 in all, then by kind
 * @param passPoints points that pass
 */
public record CourseFacts(
        String id,
        String title,
        BigDecimal credits,
        BigDecimal hoursTotal,
        BigDecimal hoursOnline,
        BigDecimal hoursClass,
        BigDecimal hoursPractice,
        int passPoints) {}
