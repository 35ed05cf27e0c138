package org.xinke.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeSoFarTest {
    private static final GradeScheme SCHEME = new GradeScheme(
            Map.of(GradePart.ONLINE, number("20"), GradePart.CLASS, number("40"), GradePart.FINAL, number("40")),
            Map.of(GradePart.ONLINE, number("18"), GradePart.CLASS, number("8")),
            60,
            0,
            List.of());
    private static final HeldExam TAKEN =
            new HeldExam(ExamKind.FINAL, true, number("100"), List.of(new HeldExam.Try(true, number("91"))));

    @Test
    void saysWhatCountsAndWhatHoursAreWorthNow() {
        GradeSoFar.Part online = soFar().parts().get(0);

        assertThat(online.part()).isEqualTo(GradePart.ONLINE);
        assertThat(online.earned()).isEqualByComparingTo("9");
        assertThat(online.asked()).isEqualByComparingTo("18");
        assertThat(online.worth()).isEqualByComparingTo("10");
    }

    @Test
    void aPartThatDoesNotCountIsLeftOut() {
        assertThat(soFar().parts())
                .extracting(GradeSoFar.Part::part)
                .containsExactly(GradePart.ONLINE, GradePart.CLASS, GradePart.FINAL);
    }

    @Test
    void anExamTellsWhetherItWasTakenAndNeverItsPoints() {
        GradeSoFar.Part last = soFar(TAKEN).parts().get(2);

        assertThat(last.standing()).isEqualTo(ExamStanding.DONE);
        assertThat(last.worth()).isNull();
        assertThat(soFar().parts().get(2).standing()).isEqualTo(ExamStanding.NONE);
    }

    private static GradeSoFar soFar(HeldExam... exams) {
        GradeFacts facts = new GradeFacts(
                Map.of(GradePart.ONLINE, number("9"), GradePart.CLASS, number("2")), List.of(exams), null, false, null);
        return GradeSoFar.of(new GradeRule(SCHEME).judge(facts));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
