package org.xinke.gradebook.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.gradebook.Correction;
import org.xinke.gradebook.GradeSettings;
import org.xinke.gradebook.GradeTerm;
import org.xinke.gradebook.Grades;
import org.xinke.gradebook.Publication;
import org.xinke.gradebook.RegistrarQueries;
import org.xinke.grading.GradePart;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class GradesViewTest {
    private final Marks marks = new Marks();
    private final Office office = new Office();
    private final CurrentUser currentUser = new CurrentUser();

    @Test
    void beginsWithTheAnswer() {
        assertThat(text(all(Role.LEAD)))
                .contains("1 个教学班，共 6 人：已发布 1 人，可以发布 2 人。", "1 人缺考，1 人还在等考试或阅卷，1 人缓考、休学或免修，暂不评定。");
    }

    @Test
    void everyNumberLeadsToItsStudents() {
        assertThat(_get(all(Role.LEAD), Html.class).getElement().getOuterHTML())
                .contains("grades/7?standing=READY\">2</a>", "grades/7?standing=ASIDE\">1</a>");
    }

    @Test
    void withoutASectionThePageSaysWhatToDo() {
        marks.empty = true;

        assertThat(text(_get(all(Role.INSTRUCTOR), EmptyNote.class))).contains("课程负责人");
    }

    @Test
    void aPastTermIsChosenByItsAddress() {
        assertThat(_get(all(Role.LEAD), Select.class).getValue()).isEqualTo(new GradeTerm(3, "秋季学期"));
        assertThat(text(all(Role.LEAD, "2"))).contains("0 个教学班");
        assertThat(text(all(Role.LEAD, "nonsense"))).contains("1 个教学班");
    }

    @Test
    void aTeacherProposesAndDoesNotPublish() {
        assertThat(buttons(all(Role.INSTRUCTOR))).doesNotContain("发布全部可发布的成绩");
        assertThat(buttons(section(Role.INSTRUCTOR, ""))).contains("提请发布").doesNotContain("发布成绩");
        assertThat(buttons(section(Role.ACADEMIC_AFFAIRS, ""))).contains("发布成绩").doesNotContain("提请发布");
    }

    @Test
    void theStateSaysWhyThereIsNoGrade() {
        GradesGrid grid = _get(section(Role.LEAD, ""), GradesGrid.class);

        assertThat(_size(grid)).isEqualTo(6);
        assertThat(_getFormattedRow(grid, 3)).contains("有缺考", "期末缺考");
        assertThat(_getFormattedRow(grid, 5)).contains("暂不评定", "缓考，现在不评定");
    }

    @Test
    void beforeTheLastExamThereIsNoVerdict() {
        GradesGrid grid = _get(section(Role.LEAD, ""), GradesGrid.class);

        assertThat(_getFormattedRow(grid, 2)).anyMatch(cell -> cell.endsWith("通过"));
        assertThat(_getFormattedRow(grid, 5))
                .anyMatch(cell -> cell.startsWith("目前"))
                .noneMatch(cell -> cell.endsWith("通过"));
    }

    @Test
    void aTabShowsItsStandingAlone() {
        SectionGradesView view = section(Role.LEAD, "ASIDE");
        GradesGrid grid = _get(view, GradesGrid.class);

        assertThat(_size(grid)).isEqualTo(1);
        _getFormattedRow(grid, 0);
        assertThat(marks.asked).containsOnly("ASIDE");
        assertThat(_find(view, Anchor.class))
                .filteredOn(tab -> "true".equals(tab.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getText)
                .containsExactly("暂不评定 1");
        assertThat(_find(view, ExcelDownload.class).stream()
                        .map(link -> link.getElement().getTextRecursively()))
                .containsExactly("导出 Excel", "教务系统成绩单（只有已公布的）");
    }

    @Test
    void thePreviewFollowsTheDecisionAboutTheAbsent() {
        publishing();
        assertThat(dialog()).contains("将发布 2 人的成绩");

        _setValue(_get(Checkbox.class), true);

        assertThat(dialog()).contains("将发布 3 人的成绩");
        assertThat(office.published).isEmpty();
    }

    @Test
    void publishingNeedsADocument() {
        publishing();

        _click(_get(Button.class, spec -> spec.withText("确认发布")));

        assertThat(office.published).isEmpty();
        assertThat(_get(TextField.class).isInvalid()).isTrue();
    }

    @Test
    void whatChangedMeanwhileIsSaidAndNothingIsPublished() {
        office.changed = true;
        publishing();
        _setValue(_get(TextField.class), "成绩登记表");

        _click(_get(Button.class, spec -> spec.withText("确认发布")));

        assertThat(dialog()).contains("页面上是 2 人，现在是 3 人");
    }

    @Test
    void aCorrectionCarriesReasonAndDocument() {
        List<Correction> orders = new ArrayList<>();
        CorrectionDialog dialog = new CorrectionDialog(words(), marks.published(11));
        dialog.withCorrection(orders::add);
        dialog.open();
        _setValue(_get(BigDecimalField.class), new BigDecimal("80"));
        _setValue(_get(TextArea.class), "复核");
        _setValue(_get(TextField.class), "复核单 1 号");

        _click(_get(Button.class, spec -> spec.withText("确认更正")));

        assertThat(orders)
                .containsExactly(new Correction(11, Map.of(GradePart.FINAL, new BigDecimal("80")), "复核", "复核单 1 号"));
    }

    @Test
    void aPublishedGradeWithoutTheRightToCorrectIsOnlyRead() {
        new CorrectionDialog(words(), marks.published(11)).open();

        _assertNone(BigDecimalField.class);
        assertThat(dialog()).contains("76 分，通过", "期末：70 分，占 40%，计 28 分（取补考成绩）", "合计 76 分", "依据：成绩单");
    }

    @Test
    void aGradeThatIsNotPublishedSaysHowItComesAboutSoFar() {
        new HowDialog(words(), marks.lines(7, "WAITING", 0, 1).get(0)).open();

        assertThat(dialog()).contains("目前 76 分", "期末还没有考", "期末：70 分，占 40%，计 28 分（取补考成绩）", "合计 76 分");
    }

    private void publishing() {
        new PublishDialog(words(), 2, 1, office::take).open();
    }

    private GradesView all(Role role) {
        return all(role, "");
    }

    private GradesView all(Role role, String term) {
        return as(role, () -> {
            GradesView view = add(new GradesView(
                    marks,
                    office,
                    new RegistrarQueries(),
                    currentUser,
                    new Columns(),
                    new Beijing(),
                    Clock.systemUTC()));
            view.show(term);
            return view;
        });
    }

    private SectionGradesView section(Role role, String standing) {
        return as(role, () -> {
            SectionGradesView view = add(new SectionGradesView(
                    marks,
                    office,
                    new RegistrarQueries(),
                    currentUser,
                    new Columns(),
                    new Beijing(),
                    Clock.systemUTC()));
            view.show(7, standing);
            return view;
        });
    }

    private static <C extends Component> C add(C view) {
        UI.getCurrent().add(view);
        return view;
    }

    private <T> T as(Role role, Supplier<T> job) {
        return currentUser.as(new Identity(1, "x", "某人", List.of(new Grant(role, null)), false), job);
    }

    private static GradeWords words() {
        return new GradeWords(Texts.CHINESE, ZoneId.of("Asia/Shanghai"));
    }

    private static String dialog() {
        return text(_get(com.vaadin.flow.component.dialog.Dialog.class));
    }

    private static List<String> buttons(Component view) {
        return _find(view, Button.class).stream().map(Button::getText).toList();
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static class Beijing extends Settings {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static class Columns extends GradeSettings {
        @Override
        public String columns() {
            return "number,name,points";
        }
    }

    private static class Office extends Grades {
        private final List<Publication> published = new ArrayList<>();
        private boolean changed;

        void take(Publication order) {
            if (changed) {
                throw new Conflict("gradebook.error.changed", order.expected(), order.expected() + 1);
            }
            published.add(order);
        }
    }
}
