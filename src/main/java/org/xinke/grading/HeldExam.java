package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exam that the student could take.
 *
 * @param open it has not closed yet
 */
public record HeldExam(ExamKind kind, boolean open, BigDecimal fullPoints, List<Try> tries) {
    /** @param marked it is over and its points are final */
    public record Try(boolean marked, @Nullable BigDecimal points) {}

    boolean pending() {
        return !tries.stream().allMatch(Try::marked);
    }

    /** The best try that has been marked, of 100; null when there is none. */
    @Nullable
    BigDecimal points() {
        return tries.stream()
                .filter(Try::marked)
                .map(Try::points)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .map(points -> Points.share(points, fullPoints))
                .orElse(null);
    }
}
