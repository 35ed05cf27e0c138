package org.xinke.exams.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.xinke.exams.ReleaseRule;

/**
 * What the lead fills in.
 *
 * @param sectionIds who sits it; none means everybody of the offering
 * @param partShare share of the points for a right subset of a 多选
 * @param keysEachTry keys and reasons come with the points of every try, not after the last one or the close
 */
public record NewExam(
        long offeringId,
        long blueprintId,
        List<Long> sectionIds,
        @NotBlank @Size(max = NewExam.LONGEST_TITLE) String title,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Positive int minutes,
        @PositiveOrZero int graceSeconds,
        @Positive int attemptsAllowed,
        @NotNull ReleaseRule releaseRule,
        @NotNull BigDecimal partShare,
        boolean keysEachTry) {
    /** Characters. */
    public static final int LONGEST_TITLE = 80;
}
