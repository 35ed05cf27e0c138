package org.xinke.exams.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ExamQueries.Stand;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.planning.Exams;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class ExamFiguresViewTest {
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(TEN.plusSeconds(60), ZoneId.of("Asia/Shanghai"));

    private final CurrentUser currentUser = new CurrentUser();
    private final List<String> done = new ArrayList<>();
    private int marked = 4;
    private int ended = 6;

    @Test
    void everyFigureOpensItsRows() {
        assertThat(hrefs(show(Role.INSTRUCTOR, null, null)))
                .contains(
                        "exams/manage/7?list=ENROLLED",
                        "exams/manage/7?list=RUNNING",
                        "exams/manage/7?list=MARKED",
                        "exams/manage/7?list=PASSED");
    }

    @Test
    void theRowsOfASectionStandUnderItsOwnName() {
        ExamFiguresView view = show(Role.INSTRUCTOR, 3L, Stand.PASSED);
        assertThat(view.getPageTitle()).isEqualTo("期中小测：01 班");
        assertThat(_size(_get(view, ResultsGrid.class))).isEqualTo(2);
        assertThat(_find(view, ExcelDownload.class)).hasSize(1);
        assertThat(hrefs(view)).contains("exams/manage/7?list=PASSED&section=3", "exams/manage/7");
    }

    @Test
    void whoOnlyTeachesChangesNothing() {
        assertThat(_find(show(Role.INSTRUCTOR, null, null), Button.class)).isEmpty();
    }

    @Test
    void aReleaseSaysWhatComesOfTheOthers() {
        show(Role.LEAD, null, null);
        press("公布成绩");
        assertThat(texts()).contains("已批阅的 4 名学生", "另外 6 人：2 人正在作答，2 人已交卷等批阅，2 人还没有参加");
        press("公布");
        assertThat(done).containsExactly("release 7");
    }

    @Test
    void withNothingMarkedThereIsNothingToRelease() {
        marked = 0;
        show(Role.LEAD, null, null);
        assertThat(_find(Button.class, spec -> spec.withText("公布成绩"))).isEmpty();
    }

    @Test
    void aChangeSaysWhomItTouchesAndNeedsAReason() {
        show(Role.ACADEMIC_AFFAIRS, null, null);
        press("修改考试");
        Dialog dialog = _get(Dialog.class);
        assertThat(texts()).contains("应考 10 人：还没开始 2 人", "正在作答 2 人，时间只会变长");
        press("保存修改");
        assertThat(done).isEmpty();
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("原因")), "机房检修");
        press("保存修改");
        assertThat(done).containsExactly("change 7 期中小测 机房检修");
    }

    @Test
    void whereSomebodyHasBegunItIsNotCalledOff() {
        show(Role.LEAD, null, null);
        press("取消考试");
        assertThat(texts()).contains("已有 8 人开始作答");
        assertThat(_find(_get(Dialog.class), Button.class)).hasSize(1);
    }

    @Test
    void whereNobodyHasBegunItIsCalledOffWithAReason() {
        ended = -2;
        show(Role.LEAD, null, null);
        press("取消考试");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "停电");
        _click(_get(dialog, Button.class, spec -> spec.withText("取消考试")));
        assertThat(done).containsExactly("cancel 7 停电");
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String texts() {
        return String.join(
                "\n", _find(Paragraph.class).stream().map(Paragraph::getText).toList());
    }

    private static List<String> hrefs(Component view) {
        return _find(view, Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private ExamFiguresView show(Role role, @Nullable Long section, @Nullable Stand stand) {
        return as(role, () -> {
            ExamSteps steps = new ExamSteps(new Deeds(), new Plans(), new ExamSettings(), currentUser, CLOCK);
            ExamFiguresView view = new ExamFiguresView(new Figures(), steps, CLOCK);
            UI.getCurrent().add(view);
            view.show(new ExamId(7), section, stand);
            return view;
        });
    }

    private <T> T as(Role role, Supplier<T> job) {
        return currentUser.as(new Identity(1, "x", "某人", List.of(new Grant(role, null)), false), job);
    }

    private final class Deeds extends Exams {
        @Override
        public void release(ExamId id) {
            done.add("release " + id.value());
        }

        @Override
        public void change(ExamId id, NewExam plan, long knownVersion, String reason) {
            done.add("change " + id.value() + " " + plan.title() + " " + reason);
        }

        @Override
        public void cancel(ExamId id, String reason) {
            done.add("cancel " + id.value() + " " + reason);
        }
    }

    private final class Plans extends PlanningQueries {
        @Override
        public List<BlueprintLine> blueprints() {
            return List.of(new BlueprintLine(1, "q", "测验", 30, BigDecimal.TEN, BigDecimal.ONE));
        }

        @Override
        public List<OfferingLine> offerings() {
            return List.of(new OfferingLine(1, "课", "秋"));
        }

        @Override
        public List<OfferedSection> sectionsOf(long offeringId) {
            return List.of(new OfferedSection(3, "01", "01 班", 10));
        }

        @Override
        public Planned planned(ExamId id) {
            return new Planned(
                    new NewExam(
                            1,
                            1,
                            List.of(3L),
                            "期中小测",
                            TEN,
                            TEN.plusSeconds(7200),
                            30,
                            180,
                            1,
                            ReleaseRule.AFTER_CLOSE,
                            BigDecimal.ONE,
                            false),
                    2);
        }

        @Override
        public Standings standings(ExamId id) {
            return new Standings(10, ended < 0 ? 0 : 2, Math.max(0, ended));
        }
    }

    private final class Figures extends ExamQueries {
        @Override
        public ExamLine exam(ExamId id) {
            return new ExamLine(
                    id.value(),
                    "期中小测",
                    TEN,
                    TEN.plusSeconds(7200),
                    30,
                    180,
                    1,
                    ReleaseRule.AFTER_CLOSE,
                    null,
                    "蓝图",
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    2,
                    null,
                    10,
                    8,
                    2,
                    6,
                    marked,
                    2,
                    BigDecimal.ONE);
        }

        @Override
        public List<SectionFigures> sections(ExamId id) {
            return List.of(new SectionFigures(3, "01", "01 班", 10, 8, 2, 6, marked, 2, BigDecimal.ONE));
        }

        @Override
        public List<SectionResult> results(ExamId id, @Nullable Long section, Stand stand, int offset, int limit) {
            SectionResult row = new SectionResult(5, "20260001", "学生甲", "一班", null, null, null, null, null, null);
            return List.of(row, row);
        }

        @Override
        public int count(ExamId id, @Nullable Long section, Stand stand) {
            return 2;
        }

        @Override
        public List<Bucket> distribution(ExamId id, @Nullable Long section) {
            return List.of(new Bucket(0, 10, 1));
        }
    }
}
