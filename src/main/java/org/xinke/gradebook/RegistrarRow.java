package org.xinke.gradebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.Sitting;

/**
 * A published grade as the registrar's import takes it.
 *
 * @param year 学年, such as 2026-2027
 * @param termNumber 学期, such as 1
 * @param points null for 缓考
 */
public record RegistrarRow(
        String number,
        String name,
        String courseName,
        String year,
        String termNumber,
        String section,
        @Nullable BigDecimal points,
        RegistrarMark mark,
        Sitting sitting,
        BigDecimal credits,
        BigDecimal hours) {}
