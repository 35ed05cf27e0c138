package org.xinke.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeLineTest {
    private static final Instant OPENS = Instant.parse("2026-11-23T10:00:00Z");
    private final TimeLine timeLine = new TimeLine(OPENS, OPENS.plusSeconds(3600), 40, 180);

    @Test
    void theDeadlineIsTheWorkingTimeOrTheClose() {
        assertThat(timeLine.deadline(OPENS, 0)).isEqualTo(OPENS.plusSeconds(2400));
        assertThat(timeLine.deadline(OPENS.plusSeconds(3000), 0)).isEqualTo(OPENS.plusSeconds(3600));
    }

    @Test
    void extraTimeIsPercentAndABegunMinuteCountsWhole() {
        assertThat(timeLine.minutesWith(25)).isEqualTo(50);
        assertThat(timeLine.minutesWith(1)).isEqualTo(41);
        assertThat(timeLine.deadline(OPENS, 25)).isEqualTo(OPENS.plusSeconds(3000));
    }

    @Test
    void nobodyStartsBeforeTheOpeningOrFromTheCloseOn() {
        assertThatThrownBy(() -> timeLine.demandOpen(OPENS.minusMillis(1))).hasMessage("exams.error.notOpen");
        timeLine.demandOpen(OPENS);
        assertThatThrownBy(() -> timeLine.demandOpen(OPENS.plusSeconds(3600))).hasMessage("exams.error.over");
    }

    @Test
    void resultsOpenByTheirRule() {
        Instant over = timeLine.over();
        assertThat(ReleaseRule.AT_ONCE.open(OPENS, over, null)).isTrue();
        assertThat(ReleaseRule.AFTER_CLOSE.open(over, over, null)).isFalse();
        assertThat(ReleaseRule.AFTER_CLOSE.open(over.plusMillis(1), over, null)).isTrue();
        assertThat(ReleaseRule.AFTER_CLOSE.open(OPENS, over, OPENS)).isTrue();
        assertThat(ReleaseRule.BY_HAND.open(over.plusSeconds(9999), over, null)).isFalse();
        assertThat(ReleaseRule.BY_HAND.open(OPENS, over, OPENS)).isTrue();
    }
}
