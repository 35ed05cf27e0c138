package org.xinke.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

class ChoiceRulesTest {
    private static final Checks.Choice LIMITS = new Checks.Choice(0.6, List.of(0.2, 0.32), "一定|永远", 0.12, 0.7);

    @Test
    void whoKnowsHowManyToTickIsFound() {
        List<QuestionContent> same = IntStream.range(0, 20)
                .mapToObj(number -> choice(QuestionType.MULTIPLE, number, "甲*", "乙*", "丙*", "丁", "戊"))
                .toList();

        assertThat(check(same)).containsExactly("有 5 个选项的多选题，3 个答案的太多：20/20 = 100 %");
    }

    @Test
    void mixedNumbersOfKeysAreFine() {
        List<QuestionContent> mixed = IntStream.range(0, 20)
                .mapToObj(number -> number % 2 == 0
                        ? choice(QuestionType.MULTIPLE, number, "甲*", "乙*", "丙*", "丁", "戊")
                        : choice(QuestionType.MULTIPLE, number, "甲*", "乙*", "丙", "丁", "戊"))
                .toList();

        assertThat(check(mixed)).isEmpty();
    }

    @Test
    void theOnlyMildOptionIsFound() {
        assertThat(check(List.of(choice(QuestionType.SINGLE, 1, "也许*", "一定", "永远", "看情况"))))
                .containsExactly("U1-SC-1 的干扰项口气绝对，答案不是，凭口气就能选对");
    }

    @Test
    void theOneThatBeginsDifferentlyIsFound() {
        assertThat(check(List.of(choice(QuestionType.SINGLE, 1, "先听听*", "因为甲", "因为乙", "因为丙"))))
                .containsExactly("U1-SC-1 的干扰项都以“因为”开头，答案不是");
    }

    @Test
    void wrongOptionsMayNotShoutTooOften() {
        List<QuestionContent> loud = IntStream.range(0, 10)
                .mapToObj(number -> choice(QuestionType.SINGLE, number, "听听*", "一定", "看看", "想想"))
                .toList();

        assertThat(check(loud)).containsExactly("单选题的干扰项带绝对说法的太多：10/30 = 33 %");
    }

    @Test
    void anAbsoluteWordDoesNotGiveAJudgementAway() {
        List<QuestionContent> judges = IntStream.range(0, 20)
                .mapToObj(number ->
                        question(QuestionType.JUDGE, number, "事情一定这样", new QuestionBody.Judge(number % 10 == 0)))
                .toList();

        assertThat(check(judges)).containsExactly("判断题里带绝对说法的多半是错的：18/20 = 90 %");
    }

    @Test
    void twoThatAskTheSameFactAreFoundAcrossUnits() {
        Findings findings = new Findings();
        QuestionContent one = question("U1", 1, "热线的号码是多少？", "号码是 12356。");
        QuestionContent two = question("U2", 2, "那条热线的号码是什么？", "号码就是 12356。");
        List<QuestionContent> all = new ArrayList<>(List.of(one, two));
        List.of("睡眠有几个阶段", "室友为什么吵架", "怎样写提取计划", "压力从何而来", "兴趣分哪六型", "道歉有哪些零件")
                .forEach(stem -> all.add(question("U3", all.size() + 1, stem, stem)));
        new Likeness(new Checks.Alike(1, 0.3), findings).check(all);

        assertThat(findings.sentences()).singleElement().satisfies(sentence -> assertThat(sentence)
                .startsWith("U1-SC-1 与 U2-SC-2 考的是同一个事实"));
    }

    private static List<String> check(List<QuestionContent> questions) {
        Findings findings = new Findings();
        new ChoiceRules(LIMITS, findings).check(questions);
        return findings.sentences();
    }

    /** A key ends in a star. */
    private static QuestionContent choice(QuestionType type, int number, String... options) {
        return question(
                type,
                number,
                "题干",
                new QuestionBody.Choice(Stream.of(options)
                        .map(text -> new QuestionBody.Option(text.replace("*", ""), text.endsWith("*"), "理由"))
                        .toList()));
    }

    private static QuestionContent question(QuestionType type, int number, String stem, QuestionBody body) {
        return new QuestionContent(
                "U1-SC-" + number,
                type,
                "U1",
                null,
                "U1-K1",
                QuestionContent.Level.APPLY,
                0.5,
                stem,
                body,
                "道理",
                false,
                "");
    }

    private static QuestionContent question(String unit, int number, String stem, String reason) {
        return new QuestionContent(
                unit + "-SC-" + number,
                QuestionType.JUDGE,
                unit,
                null,
                unit + "-K1",
                QuestionContent.Level.REMEMBER,
                0.5,
                stem,
                new QuestionBody.Judge(true),
                reason,
                false,
                "");
    }
}
