package org.xinke.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.content.QuestionType;
import org.xinke.questions.Explained;
import org.xinke.questions.Explained.Option;
import org.xinke.shared.Texts;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class ResultQuestionTest {
    @Test
    void keyAndOwnChoiceAreNamedInWords() {
        String html = html(line(
                QuestionType.SINGLE,
                List.of(new Option("<p>甲</p>", true, false, "错因"), new Option("<p>乙</p>", false, true, "对因")),
                List.of(),
                List.of(),
                new BigDecimal("0.00")));
        assertThat(html).contains("我的答案", "正确答案", "错因", "对因", "道理", "0 / 5 分");
    }

    @Test
    void whatAStudentWroteIsShownAndNotRun() {
        String html =
                html(line(QuestionType.SHORT, List.of(), List.of("<img src=x onerror=alert(1)>"), List.of(), null));
        assertThat(html).contains("&lt;img", "待批阅").doesNotContain("<img");
    }

    @Test
    void aJudgementIsRightOrWrongInWords() {
        String html = html(line(QuestionType.JUDGE, List.of(), List.of("false"), List.of("true"), new BigDecimal("0")));
        assertThat(html).contains("我的答案</span><span>错", "正确答案</span><span>对");
    }

    @Test
    void noAnswerSaysSo() {
        assertThat(html(line(QuestionType.JUDGE, List.of(), List.of(), List.of("true"), BigDecimal.ZERO)))
                .contains("没有作答");
    }

    private String html(Explained question) {
        return new ResultQuestion(question, Texts.CHINESE)
                .getElement()
                .getOuterHTML()
                .replaceAll(">\\s+<", "><");
    }

    private static Explained line(
            QuestionType type, List<Option> options, List<String> mine, List<String> key, @Nullable BigDecimal earned) {
        return new Explained(1, type, "<p>题干</p>", options, mine, key, "道理", new BigDecimal("5"), earned, null, null);
    }
}
