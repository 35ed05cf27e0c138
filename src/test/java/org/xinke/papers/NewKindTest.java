package org.xinke.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinke.content.BlueprintContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.questions.AnswerValue;
import org.xinke.questions.BankQuestion;
import org.xinke.questions.Explained;
import org.xinke.questions.Kind;
import org.xinke.questions.Mark;
import org.xinke.questions.Marker;
import org.xinke.questions.PaperAnswer;
import org.xinke.questions.SampleQuestions;
import org.xinke.questions.ShownQuestion;

/** A kind that nobody has heard of goes the whole way, from the bank to the explanation, on its one class. */
class NewKindTest {
    private static final BlueprintContent BLUEPRINT = SampleBank.blueprint(
            SampleBank.section(QuestionType.SINGLE, 4, new BlueprintContent.Draw("U1", Level.APPLY, 1)));
    private static final BankQuestion QUESTION = SampleQuestions.question(
            1, QuestionType.SINGLE, "U1", Level.APPLY, new OddOneOut(List.of("甲", "乙", "丙"), 2));

    private final DrawnQuestion drawn = Draw.paper(new Bank(BLUEPRINT, List.of(QUESTION)), 7, Set.of(), PaperWay.WHOLE)
            .get(0);

    @Test
    void itIsDrawnInAnOrderOfItsOwn() {
        assertThat(drawn.order()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void itIsShownInThatOrder() {
        ShownQuestion shown = ShownQuestion.of(drawn.question(), drawn.order(), drawn.points());
        assertThat(shown.options())
                .containsExactlyElementsOf(
                        drawn.order().stream().map(List.of("甲", "乙", "丙")::get).toList());
    }

    @Test
    void itIsMarkedByItsOwnRule() {
        assertThat(mark(answer(2))).isEqualTo(new Mark(new BigDecimal("4.00"), true));
        assertThat(mark(answer(0))).isEqualTo(new Mark(new BigDecimal("1.00"), false));
        assertThat(mark(PaperAnswer.of(drawn.order(), null))).isEqualTo(new Mark(new BigDecimal("0.00"), false));
    }

    @Test
    void itIsExplainedInItsOwnWords() {
        Explained explained = Explained.of(1, drawn.question(), answer(0), drawn.points(), mark(answer(0)));
        assertThat(explained.stem()).isEqualTo("<p>题干</p>哪一个不是？");
        assertThat(explained.mine()).containsExactly("甲");
        assertThat(explained.key()).containsExactly("丙");
    }

    /** Chosen is what stands at this place of the bank. */
    private PaperAnswer answer(int place) {
        return PaperAnswer.of(drawn.order(), AnswerValue.chosen(drawn.order().indexOf(place)));
    }

    private Mark mark(PaperAnswer answer) {
        return new Marker(BigDecimal.ONE).mark(drawn.question(), answer, drawn.points());
    }

    /** Whoever misses it has at least tried. */
    private record OddOneOut(List<String> things, int odd) implements Kind {
        private static final BigDecimal FOR_TRYING = new BigDecimal("0.25");

        @Override
        public List<Integer> shuffles() {
            return List.of(things.size());
        }

        @Override
        public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
            return bare.withOptions(order.stream().map(things::get).toList());
        }

        @Override
        public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
            return Optional.of(answer.chosen().equals(List.of(odd)) ? BigDecimal.ONE : FOR_TRYING);
        }

        @Override
        public List<String> key() {
            return List.of(things.get(odd));
        }

        @Override
        public List<String> said(PaperAnswer answer) {
            return answer.chosen().stream().map(things::get).toList();
        }

        @Override
        public String material() {
            return "哪一个不是？";
        }
    }
}
