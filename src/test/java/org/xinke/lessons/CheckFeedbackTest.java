package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckFeedbackTest {
    @Test
    void wrongAnswerTellsTheReasonOfTheChosenOptionOnly() {
        CheckFeedback feedback = CheckFeedback.of(SampleLesson.CHECK, Set.of(1), 1);

        assertThat(feedback.right()).isFalse();
        assertThat(feedback.marks().get(1).reason()).contains("没有固定的座位");
        assertThat(feedback.marks().get(1).right()).isFalse();
        assertThat(feedback.marks().get(0).reason()).isNull();
        assertThat(feedback.marks().get(0).right()).isNull();
    }

    @Test
    void rightAnswerTellsTheReasonOfEveryOption() {
        CheckFeedback feedback = CheckFeedback.of(SampleLesson.CHECK, Set.of(0), 2);

        assertThat(feedback.right()).isTrue();
        assertThat(feedback.tries()).isEqualTo(2);
        assertThat(feedback.marks())
                .allSatisfy(mark -> assertThat(mark.reason()).isNotBlank());
    }

    @Test
    void someOfSeveralIsNotYetRight() {
        assertThat(CheckFeedback.isRight(SampleLesson.SEVERAL, Set.of(0))).isFalse();
        assertThat(CheckFeedback.isRight(SampleLesson.SEVERAL, Set.of(0, 1, 2))).isFalse();
        assertThat(CheckFeedback.isRight(SampleLesson.SEVERAL, Set.of(0, 2))).isTrue();
    }

    @Property
    void aChoiceIsReadAsItWasStored(@ForAll Set<@IntRange(max = 9) Integer> chosen) {
        assertThat(CheckFeedback.read(CheckFeedback.stored(chosen))).isEqualTo(chosen);
    }
}
