package org.xinke.exams.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.exams.ending.Extended;
import org.xinke.exams.ending.Extensions;
import org.xinke.exams.ending.LateVerdict;
import org.xinke.exams.ending.TimeQueries;
import org.xinke.exams.ending.Whom;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class ExamTimeViewTest {
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final ExamId EXAM = new ExamId(7);

    private final Known known = new Known();
    private final List<String> done = new ArrayList<>();

    @Test
    void withoutTroubleThePageSaysSo() {
        known.late.clear();
        known.outages.clear();
        known.extensions.clear();
        assertThat(paragraphs(show())).contains("没有迟到的答案", "没有记下中断", "还没有延长过");
        _assertNone(LateGrid.class);
    }

    @Test
    void lateAnswersStandThereWithWhatSpeaksForThem() {
        LateGrid grid = _get(show(), LateGrid.class);
        assertThat(_size(grid)).isEqualTo(3);
        assertThat(String.join("|", _getFormattedRow(grid, 0)))
                .contains("20260001", "11月23日 10:20:00 至 11月23日 10:25:00，其中按时 4 道", "等待决定");
        assertThat(String.join("|", _getFormattedRow(grid, 1))).contains("设备没有报时间", "当时已能看到成绩");
        assertThat(String.join("|", _getFormattedRow(grid, 2))).contains("算数：停电");
    }

    @Test
    void whatTheProofCannotShowIsSaid() {
        assertThat(paragraphs(show())).contains("有意改动网页的人可以造假", "学校网络或一间机房断网，服务器看不见");
    }

    @Test
    void theServersOwnRecordOfOutagesIsShown() {
        assertThat(_get(show(), ListItem.class).getText()).isEqualTo("11月23日 10:20:00 至 11月23日 10:50:00");
    }

    @Test
    void allThatWaitAreCountedWithAReason() {
        show();
        press("全部算数");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("算数")));
        assertThat(done).isEmpty();
        _setValue(_get(_get(Dialog.class), TextField.class), "停电");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("算数")));
        assertThat(done).containsExactly("[11, 12] COUNTED 停电");
    }

    @Test
    void oneIsChosenAndWhatIsDecidedIsNotAskedAgain() {
        LateGrid grid = _get(show(), LateGrid.class);
        Button refuse = _get(Button.class, spec -> spec.withText("选中的不算"));
        assertThat(refuse.isEnabled()).isFalse();
        grid.asMultiSelect().select(known.late.get(2));
        assertThat(refuse.isEnabled()).isFalse();
        grid.asMultiSelect().select(known.late.get(1), known.late.get(2));
        _click(refuse);
        _setValue(_get(_get(Dialog.class), TextField.class), "没有依据");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("不算")));
        assertThat(done).containsExactly("[12] NOT_COUNTED 没有依据");
    }

    @Test
    void everybodyIsGivenMinutesWithAReason() {
        show();
        press("延长考试");
        Dialog dialog = _get(Dialog.class);
        press("延长");
        assertThat(done).isEmpty();
        assertThat(paragraphs(dialog)).contains("填完整");
        _setValue(_get(dialog, IntegerField.class), 10);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("原因")), "停电");
        press("延长");
        assertThat(done).containsExactly("everybody 10 停电");
    }

    @Test
    void aRefusalStaysInTheDialog() {
        show();
        press("延长考试");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, IntegerField.class), 999);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("原因")), "停电");
        press("延长");
        assertThat(paragraphs(dialog)).contains("成绩和答案也可以看到了");
    }

    @Test
    void extensionsSayForWhomAndWhy() {
        assertThat(_get(show(), Html.class).getElement().getOuterHTML()).contains("全体", "一班", "学生甲 20260001", "断网");
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private ExamTimeView show() {
        ExamTimeView view = new ExamTimeView(
                new One(), known, new Giving(), new Deciding(), Clock.fixed(TEN, ZoneId.of("Asia/Shanghai")));
        UI.getCurrent().add(view);
        view.show(EXAM);
        return view;
    }

    private static String paragraphs(com.vaadin.flow.component.Component in) {
        return String.join(
                "\n",
                _find(in, Paragraph.class).stream().map(Paragraph::getText).toList());
    }

    private final class Giving extends Extensions {
        @Override
        public Extended extend(ExamId id, Whom whom, int minutes, String reason) {
            if (minutes > 240) {
                throw new RuleViolation("exams.error.resultsOut");
            }
            done.add(whom + " " + minutes + " " + reason);
            return new Extended(1, 0);
        }
    }

    private final class Deciding extends EndOfExam {
        @Override
        public int decideLate(ExamId exam, List<Long> attempts, LateVerdict verdict, String reason) {
            done.add(attempts + " " + verdict + " " + reason);
            return attempts.size();
        }
    }

    private static final class One extends ExamQueries {
        @Override
        public ExamLine exam(ExamId id) {
            return new ExamLine(
                    id.value(),
                    "期中考试",
                    TEN,
                    TEN,
                    40,
                    180,
                    1,
                    ReleaseRule.AFTER_CLOSE,
                    null,
                    "蓝图",
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    0,
                    null,
                    2,
                    2,
                    0,
                    2,
                    2,
                    1,
                    null);
        }
    }

    private static final class Known extends TimeQueries {
        private final List<LateLine> late = new ArrayList<>(List.of(
                line(11, TEN.plusSeconds(1200), false, null, null),
                line(12, null, true, null, null),
                line(13, TEN.plusSeconds(1200), false, LateVerdict.COUNTED, "停电")));
        private final List<Outage> outages =
                new ArrayList<>(List.of(new Outage(TEN.plusSeconds(1200), TEN.plusSeconds(3000))));
        private final List<ExtensionLine> extensions = new ArrayList<>(List.of(
                new ExtensionLine(TEN, 10, null, null, null, "断网", "教师", 2, 1),
                new ExtensionLine(TEN, 10, "一班", null, null, "断网", "教师", 2, 1),
                new ExtensionLine(TEN, 10, null, "20260001", "学生甲", "断网", null, 1, 0)));

        private static LateLine line(
                long attempt,
                @Nullable Instant written,
                boolean keysOut,
                @Nullable LateVerdict decision,
                @Nullable String reason) {
            return new LateLine(
                    attempt,
                    "20260001",
                    "学生甲",
                    5,
                    written,
                    written == null ? null : written.plusSeconds(300),
                    4,
                    TEN.plusSeconds(4000),
                    TEN.plusSeconds(2400),
                    keysOut,
                    decision,
                    reason);
        }

        @Override
        public List<LateLine> late(ExamId id) {
            return late;
        }

        @Override
        public List<Outage> outages(ExamId id) {
            return outages;
        }

        @Override
        public List<ExtensionLine> extensions(ExamId id) {
            return extensions;
        }

        @Override
        public List<Room> rooms(ExamId id) {
            return List.of(new Room(3, "一班"));
        }
    }
}
