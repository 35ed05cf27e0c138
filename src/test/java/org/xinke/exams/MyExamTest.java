package org.xinke.exams;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.exams.MyExam.Standing;

class MyExamTest {
    private static final Instant OPENS = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant CLOSES = OPENS.plusSeconds(3600);

    @Test
    void withoutAnAttemptTimeDecides() {
        assertThat(exam(0, null).standing(OPENS.minusMillis(1))).isEqualTo(Standing.NOT_YET);
        assertThat(exam(0, null).standing(OPENS)).isEqualTo(Standing.OPEN);
        assertThat(exam(0, null).standing(CLOSES)).isEqualTo(Standing.MISSED);
    }

    @Test
    void aRunningAttemptComesFirstEvenAfterTheClose() {
        assertThat(exam(1, AttemptState.RUNNING).standing(CLOSES.plusSeconds(10)))
                .isEqualTo(Standing.RUNNING);
    }

    @Test
    void withAttemptsLeftItCanBeSatAgainUntilTheClose() {
        assertThat(exam(1, AttemptState.MARKED).standing(OPENS)).isEqualTo(Standing.AGAIN);
        assertThat(exam(2, AttemptState.MARKED).standing(OPENS)).isEqualTo(Standing.WAITING);
    }

    @Test
    void theResultOpensWhenNobodyCanWorkOnItAnyMore() {
        assertThat(exam(2, AttemptState.MARKED).standing(CLOSES.plusSeconds(180)))
                .isEqualTo(Standing.WAITING);
        assertThat(exam(2, AttemptState.MARKED).standing(CLOSES.plusSeconds(181)))
                .isEqualTo(Standing.RESULT);
        assertThat(exam(2, AttemptState.HANDED_IN).standing(CLOSES.plusSeconds(181)))
                .isEqualTo(Standing.WAITING);
    }

    static MyExam exam(int made, @Nullable AttemptState state) {
        return new MyExam(
                7,
                "第一单元测验",
                OPENS,
                CLOSES,
                30,
                180,
                2,
                ReleaseRule.AFTER_CLOSE,
                null,
                new BigDecimal("100"),
                new BigDecimal("60"),
                0,
                20,
                made,
                state == null ? null : 9L,
                state,
                CLOSES,
                null,
                null,
                OPENS,
                null);
    }
}
