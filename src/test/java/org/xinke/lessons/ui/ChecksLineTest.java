package org.xinke.lessons.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.lessons.CheckFeedback;
import org.xinke.lessons.SampleLesson;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class ChecksLineTest {
    private static final CheckFeedback RIGHT = SampleLesson.feedback(Set.of(0));
    private static final CheckFeedback WRONG = SampleLesson.feedback(Set.of(1));

    @Test
    void countsWhatHasBeenRightOnce() {
        ChecksLine line = new ChecksLine(2, Map.of("L1-C1", RIGHT, "L1-C2", WRONG));
        assertThat(text(line)).isEqualTo("这一页 2 道题，答对过 1 道");

        line.answered("L1-C1", WRONG);
        line.answered("L1-C2", RIGHT);
        assertThat(text(line)).isEqualTo("这一页 2 道题都答对过了");
    }

    private static String text(ChecksLine line) {
        return line.getElement().getTextRecursively();
    }
}
