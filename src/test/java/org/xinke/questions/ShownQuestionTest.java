package org.xinke.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.shared.Json;

class ShownQuestionTest {
    private static final QuestionBody.CaseSet CASE = new QuestionBody.CaseSet(
            "<p>材料</p>",
            List.of(
                    new QuestionBody.Part(
                            "<p>一</p>",
                            QuestionType.SINGLE,
                            "U8-K3",
                            Level.APPLY,
                            BigDecimal.ONE,
                            SampleQuestions.choice(3, 1),
                            ""),
                    new QuestionBody.Part(
                            "<p>二</p>",
                            QuestionType.ORDER,
                            "U8-K3",
                            Level.APPLY,
                            BigDecimal.ONE,
                            new QuestionBody.Order(List.of("先", "后")),
                            ""),
                    new QuestionBody.Part(
                            "<p>三</p>",
                            QuestionType.SHORT,
                            "U9-S3",
                            Level.APPLY,
                            BigDecimal.TEN,
                            new QuestionBody.Written("<p>范文</p>", List.of()),
                            "")));

    @Test
    void thePaperHoldsNeitherKeyNorReason() {
        BankQuestion question = SampleQuestions.question(1, QuestionType.CASESET, "U1", Level.APPLY, CASE);
        String json = Json.write(ShownQuestion.of(question, List.of(2, 0, 1, 1, 0), BigDecimal.TEN));
        assertThat(json).doesNotContain("key", "原因", "道理", "范文");
    }

    @Test
    void optionsStandInTheOrderOfThePaper() {
        BankQuestion question =
                SampleQuestions.question(1, QuestionType.SINGLE, "U1", Level.APPLY, SampleQuestions.choice(3, 0));
        assertThat(ShownQuestion.of(question, List.of(2, 0, 1), BigDecimal.ONE).options())
                .containsExactly("<p>选项2</p>", "<p>选项0</p>", "<p>选项1</p>");
    }

    @Test
    void eachPartOfACaseHasItsOwnOrder() {
        BankQuestion question = SampleQuestions.question(1, QuestionType.CASESET, "U1", Level.APPLY, CASE);
        assertThat(question.shuffles()).containsExactly(3, 2, 0);
        ShownQuestion shown = ShownQuestion.of(question, List.of(2, 0, 1, 1, 0), BigDecimal.TEN);
        assertThat(shown.parts().get(0).options()).containsExactly("<p>选项2</p>", "<p>选项0</p>", "<p>选项1</p>");
        assertThat(shown.parts().get(1).options()).containsExactly("后", "先");
        assertThat(shown.parts().get(2).options()).isEmpty();
    }
}
