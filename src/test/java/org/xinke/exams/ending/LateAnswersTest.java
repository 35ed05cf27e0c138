package org.xinke.exams.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinke.exams.AttemptState;
import org.xinke.questions.AnswerValue;
import org.xinke.shared.RuleViolation;

/** What is late, and what a device may claim of it. */
class LateAnswersTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LAST = START.plusSeconds(1980);
    private static final Duration TAKEN = Duration.ofHours(48);

    @Test
    void whileAnswersCanBeSavedNothingIsLate() {
        assertThatThrownBy(() -> head(AttemptState.RUNNING, null).demandTakesLate(LAST, TAKEN))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("exams.error.stillOpen");
    }

    @Test
    void aPaperThatNobodyHasSweptYetIsOverAllTheSame() {
        assertThatCode(() -> head(AttemptState.RUNNING, null).demandTakesLate(LAST.plusMillis(1), TAKEN))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasHandedInIsFinal() {
        for (AttemptState state : new AttemptState[] {AttemptState.HANDED_IN, AttemptState.MARKED}) {
            assertThatThrownBy(() -> head(state, LAST).demandTakesLate(LAST.plusSeconds(5), TAKEN))
                    .hasMessage("exams.error.closed");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "172800, true", "172801, false"})
    void twoDaysAreTimeEnough(long seconds, boolean taken) {
        LateAnswers.Head head = head(AttemptState.MARKED, LAST.plusSeconds(1));
        if (taken) {
            head.demandTakesLate(LAST.plusSeconds(seconds), TAKEN);
        } else {
            assertThatThrownBy(() -> head.demandTakesLate(LAST.plusSeconds(seconds), TAKEN))
                    .hasMessage("exams.error.lateOver");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "600, true", "3600, true", "3601, false"})
    void aClaimOutsideOfTheExamIsNone(long seconds, boolean believed) {
        Instant claimed = START.plusSeconds(seconds);
        LateAnswer answer =
                new LateAnswer(1, 7, AnswerValue.chosen(0), claimed, 6L).claimedBetween(START, START.plusSeconds(3600));
        assertThat(answer.writtenAt()).isEqualTo(believed ? claimed : null);
        assertThat(answer.seq()).isEqualTo(7);
    }

    private static LateAnswers.Head head(AttemptState state, @Nullable Instant endedAt) {
        return new LateAnswers.Head(state, START, LAST, endedAt);
    }
}
