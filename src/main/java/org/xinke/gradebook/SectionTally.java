package org.xinke.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.GradeStanding;

/** The students of one section, counted. */
record SectionTally(List<JudgedStudent> students) {
    private static final int DECIMALS = 1;

    int count(GradeStanding standing) {
        return (int) students.stream()
                .filter(one -> one.grade().standing() == standing)
                .count();
    }

    int published() {
        return points().size();
    }

    int passed() {
        return (int) students.stream()
                .filter(one -> Boolean.TRUE.equals(one.student().passed()))
                .count();
    }

    /** Of the published grades. */
    @Nullable
    BigDecimal mean() {
        List<BigDecimal> points = points();
        return points.isEmpty()
                ? null
                : points.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(points.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private List<BigDecimal> points() {
        return students.stream()
                .map(one -> one.student().points())
                .filter(Objects::nonNull)
                .toList();
    }
}
