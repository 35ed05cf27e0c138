package org.xinke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.grading.ExamKind;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeSource;
import org.xinke.grading.GradedPart;
import org.xinke.grading.SampleFacts;

class ComponentsTest {
    @Test
    void aPublishedGradeKeepsWhatItsPartsWereMadeOf() {
        List<GradedPart> parts = new SampleFacts()
                .quiz("80")
                .closed(ExamKind.QUIZ)
                .last("70")
                .judge()
                .parts();

        assertThat(Components.json(parts))
                .startsWith("{\"online\":{\"points\":50.00,\"weight\":20,\"earned\":9,\"asked\":18},")
                .contains(
                        "\"quiz\":{\"points\":40.00,\"weight\":10,\"standing\":\"ABSENT\",\"kind\":\"QUIZ\",\"each\":[80.00,null]}")
                .endsWith("\"standing\":\"DONE\",\"kind\":\"FINAL\",\"each\":[70.00]}}");
    }

    @Test
    void itReadsThemAsItWroteThem() {
        Components.Row quiz = row(null, null, ExamKind.QUIZ, "[80.00, null, 70]");

        assertThat(quiz.graded().source())
                .isInstanceOfSatisfying(GradeSource.Exams.class, exams -> assertThat(exams.each())
                        .containsExactly(new BigDecimal("80.00"), null, BigDecimal.valueOf(70)));
        assertThat(row(BigDecimal.ONE, BigDecimal.TEN, null, null).graded().source())
                .isEqualTo(new GradeSource.Hours(BigDecimal.ONE, BigDecimal.TEN));
    }

    @Test
    void gradesPublishedBeforeItWasKeptHaveNone() {
        assertThat(row(null, null, null, null).graded().source()).isNull();
    }

    private static Components.Row row(
            @Nullable BigDecimal earned, @Nullable BigDecimal asked, @Nullable ExamKind kind, @Nullable String each) {
        return new Components.Row(
                1, GradePart.QUIZ, BigDecimal.TEN, BigDecimal.TEN, ExamStanding.DONE, earned, asked, kind, each);
    }
}
