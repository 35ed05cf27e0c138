package org.xinke.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.content.QuestionType;
import org.xinke.exams.ExamId;
import org.xinke.exams.attempts.WrittenMarks.Script;
import org.xinke.questions.ScriptPart;
import org.xinke.questions.ScriptPart.Criterion;
import org.xinke.results.Judgement;
import org.xinke.results.MarkingQueries;
import org.xinke.results.ScriptId;
import org.xinke.results.ScriptState;
import org.xinke.results.ScriptTask;
import org.xinke.results.Scripts;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class ScriptViewTest {
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");

    private final Deque<ScriptTask> desk = new ArrayDeque<>(List.of(task(1, 4821), task(2, 1733)));
    private final List<String> done = new ArrayList<>();

    @Test
    void theAnswerStandsBesideItsRubricWithoutAName() {
        assertThat(paragraphs(show())).contains("第 4821 号答卷", "写了几句", "1. 要点一（3 分）", "2. 要点二（5 分）", "参考");
        assertThat(spans()).contains("0 / 8 分");
    }

    @Test
    void tapsAddUpAndAreKeptAtOnce() {
        show();
        tap(0, "2");
        tap(1, "5");
        assertThat(spans()).contains("7 / 8 分");
        assertThat(done).containsExactly("keep [2, null]", "keep [2, 5]");
    }

    @Test
    void aScriptIsMarkedByKeysAloneAndTheNextLiesThere() {
        show();
        key(Key.DIGIT_2);
        key(Key.PERIOD);
        key(Key.DIGIT_9);
        key(Key.ENTER);
        assertThat(done).containsExactly("keep [2, null]", "keep [2.5, null]", "keep [2.5, 5]", "mark 1 [2.5, 5]");
        assertThat(paragraphs(UI.getCurrent())).contains("第 1733 号答卷").doesNotContain("第 4821 号答卷");
    }

    @Test
    void whatIsUnfinishedIsSaidAndNothingIsLost() {
        show();
        tap(0, "1");
        _click(_get(Button.class, spec -> spec.withText("下一份")));
        assertThat(paragraphs(UI.getCurrent())).contains("还有评分条没有给分", "第 4821 号答卷");
        assertThat(spans()).contains("1 / 8 分");
    }

    @Test
    void aRemarkOfOthersIsOneTapAway() {
        show();
        _click(_get(NativeButton.class, spec -> spec.withText("缺少例子")));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("缺少例子");
        _setValue(_get(TextArea.class), "请再想想");
        assertThat(done).last().isEqualTo("keep [null, null]");
    }

    @Test
    void whenNothingIsLeftThePageSaysSo() {
        desk.clear();
        assertThat(paragraphs(show())).contains("这道题没有等你批的了", "全体还剩 4 份");
    }

    private void tap(int line, String points) {
        RubricLine rubric = _find(RubricLine.class).get(line);
        _click(_get(rubric, NativeButton.class, spec -> spec.withText(points)));
    }

    private static void key(Key key) {
        ShortcutsKt._fireShortcut(_get(Div.class, spec -> spec.withClasses("xk-rubric")), key);
    }

    private static String paragraphs(Component in) {
        return String.join(
                "\n",
                _find(in, Paragraph.class).stream().map(Paragraph::getText).toList());
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private ScriptView show() {
        ScriptView view = new ScriptView(new Desk(), new Known(), Clock.fixed(TEN, ZoneId.of("Asia/Shanghai")));
        UI.getCurrent().add(view);
        view.show(new ExamId(7), 3, Optional.empty());
        return view;
    }

    private static ScriptTask task(long attempt, int label) {
        Script script = new Script(
                "<p>题干</p>",
                new BigDecimal("8"),
                List.of(new ScriptPart(
                        "",
                        List.of("写了几句"),
                        List.of("参考"),
                        List.of(
                                new Criterion("要点一", new BigDecimal("3"), null),
                                new Criterion("要点二", new BigDecimal("5"), null)))));
        return new ScriptTask(new ScriptId(attempt, 1), label, ScriptState.FIRST, script, Judgement.before(script));
    }

    private final class Desk extends Scripts {
        @Override
        public Optional<ScriptTask> next(ExamId exam, long versionId) {
            return Optional.ofNullable(desk.peek());
        }

        @Override
        public void keep(ScriptId id, Judgement half) {
            done.add("keep " + half.picks());
        }

        @Override
        public ScriptState mark(ScriptId id, Judgement judgement) {
            if (judgement.picks().stream().anyMatch(pick -> pick == null)) {
                throw new RuleViolation("results.error.unfinished");
            }
            done.add("mark " + id.attempt() + " " + judgement.picks());
            desk.pop();
            return ScriptState.DECIDED;
        }
    }

    private static final class Known extends MarkingQueries {
        @Override
        public Pile pile(ExamId exam, long versionId) {
            return new Pile(7, "期末考试", 3, QuestionType.SHORT, "<p>题干</p>", new BigDecimal("8"), 2, 0, 4);
        }

        @Override
        public List<OwnMark> own(ExamId exam, long versionId, int most) {
            return List.of();
        }

        @Override
        public List<String> remarks(ExamId exam, long versionId, int most) {
            return Arrays.asList("缺少例子");
        }
    }
}
