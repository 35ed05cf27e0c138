package org.xinke.exams.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.TimeLine;
import org.xinke.shared.Conflict;

class ExamTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant OPENS = NOW.plusSeconds(600);
    private static final int GRACE = 180;
    private static final Instant CLOSES = NOW.plusSeconds(7200);

    @Test
    void theCloseComesAfterTheOpeningAndAfterNow() {
        assertThatThrownBy(() -> Exam.of(plan(CLOSES, OPENS, 30), 1, NOW)).hasMessage("exams.error.timeOrder");
        assertThatThrownBy(() -> Exam.of(plan(OPENS, CLOSES, 30), 1, CLOSES)).hasMessage("exams.error.closeInPast");
    }

    @Test
    void beforeTheOpeningEverythingCanChange() {
        Exam exam = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        exam.change(plan(OPENS.plusSeconds(60), CLOSES.minusSeconds(60), 20), 0, NOW);
        assertThat(exam.timeLine()).isEqualTo(new TimeLine(OPENS.plusSeconds(60), CLOSES.minusSeconds(60), 20, GRACE));
    }

    @Test
    void fromTheOpeningOnItIsOpen() {
        Exam exam = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        exam.change(plan(OPENS, CLOSES, 29), 0, OPENS.minusNanos(1));
        assertThatThrownBy(() -> exam.change(plan(OPENS, CLOSES, 28), 0, OPENS)).hasMessage("exams.error.onlyMoreTime");
        assertThat(exam.timeLine().minutes()).isEqualTo(29);
    }

    @Test
    void onceOpenTimeIsOnlyAdded() {
        Exam exam = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        Instant open = OPENS.plusSeconds(1);
        exam.change(plan(OPENS, CLOSES.plusSeconds(60), 40), 0, open);
        assertThat(exam.timeLine()).isEqualTo(new TimeLine(OPENS, CLOSES.plusSeconds(60), 40, GRACE));
        assertThatThrownBy(() -> exam.change(plan(OPENS, CLOSES.plusSeconds(60), 39), 0, open))
                .hasMessage("exams.error.onlyMoreTime");
        assertThatThrownBy(() -> exam.change(plan(OPENS, CLOSES, 40), 0, open)).hasMessage("exams.error.onlyMoreTime");
        assertThatThrownBy(() -> exam.change(plan(OPENS.plusSeconds(1), CLOSES.plusSeconds(60), 40), 0, open))
                .hasMessage("exams.error.onlyMoreTime");
    }

    @Test
    void anExamThatIsOverStaysAsItWas() {
        Exam exam = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        assertThatThrownBy(
                        () -> exam.change(plan(OPENS, CLOSES.plusSeconds(9999), 30), 0, CLOSES.plusSeconds(GRACE + 1)))
                .hasMessage("exams.error.changeOver");
    }

    @Test
    void itIsCalledOffOnceAndBeforeAnybodyBegins() {
        Exam begun = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        assertThatThrownBy(() -> begun.cancel(true, OPENS)).hasMessage("exams.error.begun");
        Exam exam = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        exam.cancel(false, NOW);
        assertThatThrownBy(() -> exam.cancel(false, NOW)).hasMessage("exams.error.cancelled");
        assertThatThrownBy(() -> exam.change(plan(OPENS, CLOSES, 40), 0, NOW)).hasMessage("exams.error.cancelled");
        assertThatThrownBy(() -> exam.release(CLOSES)).hasMessage("exams.error.cancelled");
    }

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        Exam exam = Exam.of(plan(OPENS, CLOSES, 30), 1, NOW);
        assertThatThrownBy(() -> exam.change(plan(OPENS, CLOSES, 30), 7, NOW)).isInstanceOf(Conflict.class);
    }

    private static NewExam plan(Instant opens, Instant closes, int minutes) {
        return new NewExam(
                1,
                1,
                List.of(),
                "期末考试",
                opens,
                closes,
                minutes,
                GRACE,
                1,
                ReleaseRule.AFTER_CLOSE,
                new BigDecimal("0.5"),
                false);
    }
}
