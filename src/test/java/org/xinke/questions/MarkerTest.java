package org.xinke.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

class MarkerTest {
    private static final AnswerValue EMPTY = new AnswerValue(List.of(), null, null, null);
    private static final QuestionBody SINGLE = SampleQuestions.choice(4, 2);
    private static final QuestionBody MULTIPLE = SampleQuestions.choice(4, 0, 3);
    private static final QuestionBody FILL = new QuestionBody.Fill(List.of(List.of("连续谱", "連續譜"), List.of("WHO")));
    private static final QuestionBody MATCH = new QuestionBody.Match(
            List.of(new QuestionBody.Pair("甲", "一"), new QuestionBody.Pair("乙", "二"), new QuestionBody.Pair("丙", "三")),
            null);
    private static final QuestionBody SPARED = new QuestionBody.Match(
            List.of(new QuestionBody.Pair("甲", "一"), new QuestionBody.Pair("乙", "二")), List.of("三"));
    private static final QuestionBody ORDER = new QuestionBody.Order(List.of("先", "中", "后"));

    /** The paper shows the bank's 3, 2, 1, 0: place 0 is option 3. */
    private static final List<Integer> BACKWARDS = List.of(3, 2, 1, 0);

    @ParameterizedTest(name = "{0} {3} earns {4}")
    @MethodSource("table")
    void answersEarn(
            QuestionType type, QuestionBody body, List<Integer> order, @Nullable AnswerValue answer, String earned) {
        BankQuestion question = SampleQuestions.question(1, type, "U1", Level.APPLY, body);
        Mark mark =
                new Marker(new BigDecimal("0.5")).mark(question, PaperAnswer.of(order, answer), new BigDecimal("6"));
        assertThat(mark.earned()).isEqualByComparingTo(earned);
        assertThat(mark.right()).isEqualTo(new BigDecimal(earned).compareTo(new BigDecimal("6")) == 0);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(QuestionType.SINGLE, SINGLE, BACKWARDS, AnswerValue.chosen(1), "6"),
                Arguments.of(QuestionType.SINGLE, SINGLE, BACKWARDS, AnswerValue.chosen(2), "0"),
                Arguments.of(QuestionType.SINGLE, SINGLE, BACKWARDS, AnswerValue.chosen(1, 2), "0"),
                Arguments.of(QuestionType.SINGLE, SINGLE, BACKWARDS, null, "0"),
                Arguments.of(QuestionType.SINGLE, SINGLE, BACKWARDS, EMPTY, "0"),
                Arguments.of(QuestionType.SINGLE, SINGLE, BACKWARDS, AnswerValue.chosen(77), "0"),
                Arguments.of(QuestionType.MULTIPLE, MULTIPLE, BACKWARDS, AnswerValue.chosen(0, 3), "6"),
                Arguments.of(QuestionType.MULTIPLE, MULTIPLE, BACKWARDS, AnswerValue.chosen(3, 0), "6"),
                Arguments.of(QuestionType.MULTIPLE, MULTIPLE, BACKWARDS, AnswerValue.chosen(0), "3"),
                Arguments.of(QuestionType.MULTIPLE, MULTIPLE, BACKWARDS, AnswerValue.chosen(0, 1), "0"),
                Arguments.of(QuestionType.MULTIPLE, MULTIPLE, BACKWARDS, AnswerValue.chosen(0, 1, 2, 3), "0"),
                Arguments.of(QuestionType.MULTIPLE, MULTIPLE, BACKWARDS, EMPTY, "0"),
                Arguments.of(QuestionType.JUDGE, new QuestionBody.Judge(true), List.of(), AnswerValue.chosen(0), "6"),
                Arguments.of(QuestionType.JUDGE, new QuestionBody.Judge(true), List.of(), AnswerValue.chosen(1), "0"),
                Arguments.of(QuestionType.JUDGE, new QuestionBody.Judge(false), List.of(), AnswerValue.chosen(1), "6"),
                Arguments.of(QuestionType.FILL, FILL, List.of(), AnswerValue.texts("連續譜", " ｗｈｏ "), "6"),
                Arguments.of(QuestionType.FILL, FILL, List.of(), AnswerValue.texts("连续谱"), "3"),
                Arguments.of(QuestionType.FILL, FILL, List.of(), AnswerValue.texts("", " "), "0"),
                Arguments.of(QuestionType.MATCH, MATCH, List.of(2, 0, 1), AnswerValue.chosen(1, 2, 0), "6"),
                Arguments.of(QuestionType.MATCH, SPARED, List.of(2, 0, 1), AnswerValue.chosen(1, 2), "6"),
                Arguments.of(QuestionType.MATCH, SPARED, List.of(2, 0, 1), AnswerValue.chosen(1, 0), "3"),
                Arguments.of(QuestionType.MATCH, MATCH, List.of(2, 0, 1), AnswerValue.chosen(1, -1, -1), "2"),
                Arguments.of(QuestionType.MATCH, MATCH, List.of(2, 0, 1), AnswerValue.chosen(0, 0, 1), "0"),
                Arguments.of(QuestionType.ORDER, ORDER, List.of(2, 0, 1), AnswerValue.chosen(1, 2, 0), "6"),
                Arguments.of(QuestionType.ORDER, ORDER, List.of(2, 0, 1), AnswerValue.chosen(0, 1, 2), "0"),
                Arguments.of(QuestionType.ORDER, ORDER, List.of(2, 0, 1), AnswerValue.chosen(1, 2), "0"));
    }

    @Test
    void theShareForARightPartIsDataOfTheExam() {
        BankQuestion question = SampleQuestions.question(1, QuestionType.MULTIPLE, "U1", Level.APPLY, MULTIPLE);
        Mark mark = new Marker(BigDecimal.ZERO)
                .mark(question, PaperAnswer.of(BACKWARDS, AnswerValue.chosen(0)), new BigDecimal("6"));
        assertThat(mark.earned()).isEqualByComparingTo("0");
    }

    @Test
    void writtenAnswersWaitForAPerson() {
        BankQuestion question = SampleQuestions.question(
                1, QuestionType.SHORT, "U1", Level.APPLY, new QuestionBody.Written("<p>要点</p>", List.of()));
        Mark mark = new Marker(BigDecimal.ONE)
                .mark(question, PaperAnswer.of(List.of(), AnswerValue.texts("我想")), BigDecimal.TEN);
        assertThat(mark).isEqualTo(Mark.BY_PERSON);
    }

    @Test
    void aFlagAloneIsNoAnswer() {
        assertThat(new AnswerValue(List.of(), null, null, true).blank()).isTrue();
        assertThat(new AnswerValue(List.of(-1, -1), List.of(" "), List.of(), null).blank())
                .isTrue();
        assertThat(AnswerValue.chosen(0).blank()).isFalse();
    }
}
