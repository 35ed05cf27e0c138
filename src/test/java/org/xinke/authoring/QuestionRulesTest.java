package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.content.ContentRejected;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;
import org.xinke.review.Checks;
import org.xinke.review.Findings;
import org.xinke.review.QuestionRules;

/** A bank that can be guessed is refused. */
class QuestionRulesTest {
    @TempDir
    Path folder;

    private static final List<String> STEMS =
            List.of("春天的花什么时候开", "夏天的雨从哪里来", "秋天的叶子为何变黄", "冬天里动物如何过夜", "大海里的盐有多少", "高山上的风吹向何方", "城市的灯几点熄灭", "乡村的路通到哪儿");

    @Test
    void aBalancedBankIsFine() {
        assertThat(check(bank(number -> number % 4, false))).isEmpty();
    }

    @Test
    void keysThatGatherAtOnePositionAreFound() {
        assertThat(check(bank(number -> number < 4 ? 1 : number % 4, false)))
                .anySatisfy(finding -> assertThat(finding).contains("集中在第 2 个选项"));
    }

    @Test
    void keysThatAreMostlyTheLongestOptionAreFound() {
        assertThat(check(bank(number -> number % 4, true))).singleElement().satisfies(finding -> assertThat(finding)
                .contains("最长的选项：8/8 = 100 %"));
    }

    @Test
    void nearlyTheSameStemIsFound() {
        List<QuestionContent> bank = new ArrayList<>(bank(number -> number % 4, false));
        bank.add(single("U1-SC-099", "春天的花到底什么时候开?", 0, false));
        bank.add(single("U1-SC-098", "春天的花,什么时候开了?", 1, false));
        assertThat(check(bank)).anySatisfy(finding -> assertThat(finding).contains("U1-SC-000 与 U1-SC-098"));
    }

    @Test
    void theStudentsOwnSymptomsAreNotAsked() {
        assertThat(check(List.of(single("U1-SC-051", "你最近几天失眠吗?", 0, false))))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding).startsWith("U1-SC-051 的题干").contains("你最近几天失眠"));
    }

    @Test
    void allOfTheAboveIsNoOption() {
        QuestionContent question = new QuestionContent(
                "U1-SC-050",
                QuestionType.SINGLE,
                "U1",
                null,
                "U1-K1",
                QuestionContent.Level.APPLY,
                0.5,
                "题干",
                new QuestionBody.Choice(List.of(
                        new QuestionBody.Option("甲", true, "对"),
                        new QuestionBody.Option("<em>以上都对</em>。", false, "错"))),
                "因为",
                false,
                "");
        assertThat(check(List.of(question))).containsExactly("U1-SC-050 不用这样的选项：“以上都对。”");
    }

    private List<String> check(List<QuestionContent> questions) {
        try {
            Findings findings = new Findings();
            new QuestionRules(Checks.of(new TinyCourse(folder).root()), findings).check(questions);
            return findings.sentences();
        } catch (ContentRejected e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<QuestionContent> bank(java.util.function.IntUnaryOperator key, boolean longest) {
        return IntStream.range(0, STEMS.size())
                .mapToObj(number -> single("U1-SC-00" + number, STEMS.get(number), key.applyAsInt(number), longest))
                .toList();
    }

    private static QuestionContent single(String id, String stem, int key, boolean longest) {
        List<QuestionBody.Option> options = IntStream.range(0, 4)
                .mapToObj(place -> new QuestionBody.Option(
                        "选项" + place + (longest && place == key ? "而且很长" : ""), place == key, "理由"))
                .toList();
        return new QuestionContent(
                id,
                QuestionType.SINGLE,
                "U1",
                null,
                "U1-K1",
                QuestionContent.Level.REMEMBER,
                0.5,
                stem,
                new QuestionBody.Choice(options),
                "因为",
                false,
                "");
    }
}
