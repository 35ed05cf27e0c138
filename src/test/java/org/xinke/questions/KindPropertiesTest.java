package org.xinke.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

/** What is true of every kind, whatever was answered. */
class KindPropertiesTest {
    private static final BigDecimal POINTS = new BigDecimal("6");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Property(tries = 300)
    void noAnswerEarnsMoreThanThePointsOrLessThanNothing(
            @ForAll("bodies") QuestionBody body, @ForAll("answers") AnswerValue answer, @ForAll long seed) {
        Mark mark = mark(body, order(body, seed), answer);
        if (mark.equals(Mark.BY_PERSON)) {
            return;
        }
        assertThat(mark.earned()).isBetween(BigDecimal.ZERO, POINTS);
        assertThat(mark.right()).isEqualTo(POINTS.compareTo(mark.earned()) == 0);
    }

    @Property(tries = 300)
    void whatANaughtyDeviceSendsIsExplainedWithoutFailing(
            @ForAll("bodies") QuestionBody body, @ForAll("answers") AnswerValue answer, @ForAll long seed) {
        BankQuestion question = question(body);
        List<Integer> order = order(body, seed);
        Explained explained =
                Explained.of(1, question, PaperAnswer.of(order, answer), POINTS, mark(body, order, answer));
        assertThat(explained.options()).hasSameSizeAs(body.options());
        assertThat(explained.mine()).doesNotContainNull();
    }

    @Property(tries = 200)
    void theOrderOfThePaperIsWorthNothing(
            @ForAll @IntRange(min = 2, max = 6) int options, @ForAll @IntRange(max = 1) int key, @ForAll long seed) {
        QuestionBody body = SampleQuestions.choice(options, key);
        List<Integer> order = order(body, seed);
        for (int place = 0; place < options; place++) {
            assertThat(mark(body, order, AnswerValue.chosen(order.indexOf(place)))
                            .right())
                    .isEqualTo(place == key);
        }
    }

    @Property(tries = 100)
    void thePaperShowsAllThatIsShuffledAndNothingTwice(@ForAll("bodies") QuestionBody body, @ForAll long seed) {
        BankQuestion question = question(body);
        ShownQuestion shown = ShownQuestion.of(question, order(body, seed), POINTS);
        List<Integer> sizes = Stream.concat(Stream.of(shown), shown.parts().stream())
                .map(part -> part.options().size())
                .toList();
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(
                        question.shuffles().stream().mapToInt(Integer::intValue).sum());
        assertThat(shown.options()).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<QuestionBody> bodies() {
        QuestionBody choice = SampleQuestions.choice(4, 0, 3);
        QuestionBody order = new QuestionBody.Order(List.of("先", "中", "后"));
        QuestionBody match = new QuestionBody.Match(
                List.of(new QuestionBody.Pair("甲", "一"), new QuestionBody.Pair("乙", "二")), List.of("三"));
        QuestionBody written = new QuestionBody.Written("<p>要点</p>", List.of());
        return Arbitraries.of(
                choice,
                order,
                match,
                written,
                new QuestionBody.Judge(true),
                new QuestionBody.Fill(List.of(List.of("谱"), List.of("WHO", "世卫"))),
                new QuestionBody.CaseSet("<p>材料</p>", List.of(part(choice), part(written), part(match))));
    }

    private static QuestionBody.Part part(QuestionBody body) {
        return new QuestionBody.Part("问", QuestionType.SINGLE, "U1-K1", Level.APPLY, BigDecimal.ONE, body, "");
    }

    @Provide
    Arbitrary<AnswerValue> answers() {
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(-1, 99).list().ofMaxSize(8);
        Arbitrary<List<String>> texts =
                Arbitraries.of("谱", "who", "", "  ", "别的").list().ofMaxSize(4);
        return places.flatMap(chosen -> texts.map(
                said -> new AnswerValue(chosen, said, List.of(new AnswerValue(chosen, said, null, null)), null)));
    }

    private static BankQuestion question(QuestionBody body) {
        return SampleQuestions.question(1, QuestionType.SINGLE, "U1", Level.APPLY, body);
    }

    private static Mark mark(QuestionBody body, List<Integer> order, AnswerValue answer) {
        return new Marker(HALF).mark(question(body), PaperAnswer.of(order, answer), POINTS);
    }

    private static List<Integer> order(QuestionBody body, long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        for (int size : question(body).shuffles()) {
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(places, random);
            order.addAll(places);
        }
        return order;
    }
}
