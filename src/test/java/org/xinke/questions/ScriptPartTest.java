package org.xinke.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionBody.Criterion;
import org.xinke.content.QuestionBody.Part;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

/** What a marker reads of a written answer. */
class ScriptPartTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final QuestionBody.Written WRITTEN =
            new QuestionBody.Written("<p>参考</p>", List.of(new Criterion("<p>要点一</p>", new BigDecimal("3"))));

    @Test
    void aShortAnswerIsOnePartWithItsRubric() {
        assertThat(Kinds.of(WRITTEN).script(PaperAnswer.of(List.of(0), AnswerValue.texts("我写的")), HALF))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.said()).containsExactly("我写的");
                    assertThat(part.key()).containsExactly("参考");
                    assertThat(part.criteria())
                            .containsExactly(new ScriptPart.Criterion("要点一", new BigDecimal("3"), null));
                });
    }

    @Test
    void aChoiceWithinACaseIsReadWithTheMachinesPoints() {
        QuestionBody.CaseSet set = new QuestionBody.CaseSet(
                "<p>案例</p>",
                List.of(
                        part(QuestionType.SINGLE, "4", SampleQuestions.choice(3, 2)),
                        part(QuestionType.SHORT, "6", WRITTEN)));
        AnswerValue answer =
                new AnswerValue(null, null, List.of(AnswerValue.chosen(0), AnswerValue.texts("我写的")), null);
        List<ScriptPart> parts = Kinds.of(set).script(PaperAnswer.of(List.of(2, 0, 1), answer), HALF);
        assertThat(parts.get(0).said()).containsExactly("选项2");
        assertThat(parts.get(0).key()).containsExactly("选项2");
        assertThat(parts.get(0).criteria())
                .containsExactly(new ScriptPart.Criterion("", new BigDecimal("4"), new BigDecimal("4.00")));
        assertThat(parts.get(1).said()).containsExactly("我写的");
        assertThat(parts.get(1).criteria())
                .extracting(ScriptPart.Criterion::suggested)
                .containsOnlyNulls();
    }

    @Test
    void anAnswerWithFewerPartsSaysNothingAboutTheOthers() {
        QuestionBody.CaseSet set = new QuestionBody.CaseSet(
                "",
                List.of(
                        part(QuestionType.JUDGE, "2", new QuestionBody.Judge(true)),
                        part(QuestionType.SHORT, "6", WRITTEN)));
        AnswerValue answer = new AnswerValue(null, null, List.of(AnswerValue.chosen(1)), null);
        List<ScriptPart> parts = Kinds.of(set).script(PaperAnswer.of(List.of(), answer), HALF);
        assertThat(parts.get(0).criteria())
                .extracting(ScriptPart.Criterion::suggested)
                .containsExactly(new BigDecimal("0.00"));
        assertThat(parts.get(1).said()).isEmpty();
    }

    @Test
    void nobodyHasToReadWhatSaysNothing() {
        BankQuestion question = SampleQuestions.question(1, QuestionType.SHORT, "U1", Level.APPLY, WRITTEN);
        Marker marker = new Marker(HALF);
        assertThat(marker.mark(question, PaperAnswer.of(List.of(0), null), BigDecimal.TEN)
                        .earned())
                .isZero();
        assertThat(marker.mark(question, PaperAnswer.of(List.of(0), AnswerValue.texts("  ")), BigDecimal.TEN)
                        .earned())
                .isZero();
        assertThat(marker.mark(question, PaperAnswer.of(List.of(0), AnswerValue.texts("写")), BigDecimal.TEN))
                .isEqualTo(Mark.BY_PERSON);
    }

    private static Part part(QuestionType type, String points, QuestionBody body) {
        return new Part("<p>问</p>", type, "U1-K1", Level.APPLY, new BigDecimal(points), body, "");
    }
}
