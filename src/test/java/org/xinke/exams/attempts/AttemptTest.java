package org.xinke.exams.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xinke.exams.AttemptState;
import org.xinke.exams.TimeLine;
import org.xinke.shared.Conflict;
import org.xinke.shared.RuleViolation;

class AttemptTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(1800);
    private static final Instant LAST = DEADLINE.plusSeconds(180);
    private static final BigDecimal PASS = new BigDecimal("60");

    private final Attempt attempt = Attempt.running(1, 2, 3, START, DEADLINE, LAST);

    @Test
    void handingInTwiceKeepsTheFirstTime() {
        attempt.handIn(START.plusSeconds(60));
        attempt.handIn(START.plusSeconds(90));
        assertThat(attempt.state()).isEqualTo(AttemptState.HANDED_IN);
        assertThat(attempt.endedAt()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void handingInWithinTheGraceIsTheStudentsOwn() {
        attempt.handIn(LAST);
        assertThat(attempt.state()).isEqualTo(AttemptState.HANDED_IN);
    }

    @Test
    void handingInAfterTheGraceIsTheServersClose() {
        attempt.handIn(LAST.plusMillis(1));
        assertThat(attempt.state()).isEqualTo(AttemptState.CLOSED_BY_SERVER);
    }

    @Test
    void theServerDoesNotCloseWithinTheGrace() {
        assertThatThrownBy(() -> attempt.closeByServer(LAST))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("exams.error.stillRunning");
        attempt.closeByServer(LAST.plusMillis(1));
        assertThat(attempt.state()).isEqualTo(AttemptState.CLOSED_BY_SERVER);
    }

    @Test
    void theServerLeavesAlonePapersThatAreHandedIn() {
        attempt.handIn(START);
        attempt.closeByServer(LAST.plusSeconds(1));
        assertThat(attempt.state()).isEqualTo(AttemptState.HANDED_IN);
    }

    @Test
    void aRunningPaperIsNotMarked() {
        assertThatThrownBy(() -> attempt.autoMarked(BigDecimal.TEN, PASS, true, START))
                .hasMessage("exams.error.notHandedIn");
    }

    @Test
    void markingTwiceIsRefused() {
        attempt.handIn(START);
        attempt.autoMarked(PASS, PASS, true, START);
        assertThat(attempt.passed()).isTrue();
        assertThatThrownBy(() -> attempt.autoMarked(BigDecimal.ZERO, PASS, true, START))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aPaperWithWrittenAnswersIsNotMarkedByTheMachineAlone() {
        attempt.handIn(START);
        attempt.autoMarked(PASS, PASS, false, START);
        assertThat(attempt.state()).isEqualTo(AttemptState.HANDED_IN);
        assertThat(attempt.passed()).isNull();
    }

    @Test
    void everyTakeOverRaisesTheNumberButTheSameWindowDoesNot() {
        assertThat(attempt.takeOver("a")).isEqualTo(1);
        assertThat(attempt.takeOver("a")).isEqualTo(1);
        assertThat(attempt.takeOver("b")).isEqualTo(2);
        assertThat(attempt.takeOver("a")).isEqualTo(3);
    }

    @Test
    void onlyTheWriterMayHandIn() {
        attempt.takeOver("b");
        assertThatThrownBy(() -> attempt.takes("a", START))
                .isInstanceOf(Conflict.class)
                .hasMessage("exams.error.otherWindow");
        assertThat(attempt.takes("b", START)).isTrue();
        assertThat(attempt.takes(null, START)).isTrue();
    }

    @Test
    void nothingIsTakenAfterTheGrace() {
        assertThat(attempt.takes("a", LAST)).isTrue();
        assertThat(attempt.takes("a", LAST.plusMillis(1))).isFalse();
    }

    @Test
    void aClosedPaperCannotBeTakenOver() {
        attempt.handIn(START);
        assertThatThrownBy(() -> attempt.takeOver("a")).hasMessage("exams.error.closed");
    }

    @Test
    void extraTimeReachesARunningAttemptAndNeverTakesAway() {
        TimeLine timeLine = new TimeLine(START, START.plusSeconds(7200), 30, 180);
        attempt.extend(timeLine, 50);
        assertThat(attempt.deadline()).isEqualTo(START.plusSeconds(2700));
        attempt.extend(timeLine, 0);
        assertThat(attempt.deadline()).isEqualTo(START.plusSeconds(2700));
    }
}
