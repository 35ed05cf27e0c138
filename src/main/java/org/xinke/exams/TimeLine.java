package org.xinke.exams;

import java.time.Duration;
import java.time.Instant;
import org.xinke.shared.RuleViolation;

/**
 * When an exam can be sat.
 *
 * @param closesAt nobody starts or works on later
 * @param minutes of working time, without anybody's extra time
 * @param graceSeconds after the deadline in which a late save still counts
 */
public record TimeLine(Instant opensAt, Instant closesAt, int minutes, int graceSeconds) {
    private static final int WHOLE = 100;

    /** Working time of somebody with so many percent more; started minutes count whole. */
    int minutesWith(int extraPercent) {
        return (minutes * (WHOLE + extraPercent) + WHOLE - 1) / WHOLE;
    }

    /** @throws RuleViolation before the opening and after the close */
    public void demandOpen(Instant now) {
        if (now.isBefore(opensAt)) {
            throw new RuleViolation("exams.error.notOpen");
        }
        if (!now.isBefore(closesAt)) {
            throw new RuleViolation("exams.error.over");
        }
    }

    public Instant deadline(Instant startedAt, int extraPercent) {
        Instant byTime = startedAt.plus(Duration.ofMinutes(minutesWith(extraPercent)));
        return byTime.isBefore(closesAt) ? byTime : closesAt;
    }

    public Instant lastSave(Instant deadline) {
        return deadline.plusSeconds(graceSeconds);
    }

    /** From then on nobody's answer is taken. */
    public Instant over() {
        return lastSave(closesAt);
    }
}
