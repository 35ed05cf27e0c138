package org.xinke.exams;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exam as its student sees it, with the latest attempt.
 *
 * @param minutes of working time, without extra time
 * @param questions on a paper
 * @param made attempts begun so far
 * @param wayRound whether my paper goes round the hard topics unless I say otherwise; null when the exam has none
 * @param serverTime when it was asked: a device counts down by it
 */
public record MyExam(
        long id,
        String title,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        int graceSeconds,
        int attemptsAllowed,
        ReleaseRule releaseRule,
        @Nullable Instant releasedAt,
        BigDecimal full,
        BigDecimal pass,
        int extraPercent,
        int questions,
        int made,
        @Nullable Long attemptId,
        @Nullable AttemptState state,
        @Nullable Instant deadline,
        @Nullable BigDecimal points,
        @Nullable Boolean passed,
        Instant serverTime,
        @Nullable Boolean wayRound) {
    /** Where I stand, in the order in which it matters to me. */
    public enum Standing {
        RUNNING,
        OPEN,
        AGAIN,
        NOT_YET,
        WAITING,
        RESULT,
        MISSED
    }

    public Standing standing(Instant now) {
        boolean over = !now.isBefore(closesAt);
        if (state == AttemptState.RUNNING) {
            return Standing.RUNNING;
        }
        if (state != null && !over && made < attemptsAllowed) {
            return Standing.AGAIN;
        }
        if (state != null) {
            return resultOpen(now) ? Standing.RESULT : Standing.WAITING;
        }
        if (now.isBefore(opensAt)) {
            return Standing.NOT_YET;
        }
        return over ? Standing.MISSED : Standing.OPEN;
    }

    /** Whether the latest attempt's result may be seen. */
    public boolean resultOpen(Instant now) {
        return state == AttemptState.MARKED && releaseRule.open(now, timeLine().over(), releasedAt);
    }

    /** My own working time. */
    public int myMinutes() {
        return timeLine().minutesWith(extraPercent);
    }

    /** How long I would have if I started now. */
    public Instant deadlineFrom(Instant start) {
        return timeLine().deadline(start, extraPercent);
    }

    /** When nobody can work on it any more. */
    public Instant over() {
        return timeLine().over();
    }

    private TimeLine timeLine() {
        return new TimeLine(opensAt, closesAt, minutes, graceSeconds);
    }
}
