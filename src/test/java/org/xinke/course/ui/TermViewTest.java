package org.xinke.course.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.course.Allotment;
import org.xinke.course.Merging;
import org.xinke.course.SectionRow;
import org.xinke.course.Sections;
import org.xinke.course.TeacherLine;
import org.xinke.course.TermRow;
import org.xinke.course.Terms;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class TermViewTest {
    private final List<SectionRow> rows = new ArrayList<>(List.of(
            new SectionRow(1, 3, "XLJK-01", "心理健康 01 班", 0, "云老师", 98, false),
            new SectionRow(2, 3, "XLJK-02", "心理健康 02 班", 0, "", 12, false)));
    private final List<String> deeds = new ArrayList<>();

    @Test
    void itSaysHowManySectionsHaveNoTeacher() {
        assertThat(text(show(Role.ACADEMIC_AFFAIRS))).contains("2026—2027 学年第一学期", "2 个教学班，110 人；1 个班还没有教师");
    }

    @Test
    void theLeadAllotsAndDoesNothingElse() {
        show(Role.LEAD);
        _assertNone(Button.class, spec -> spec.withText("新建教学班"));
        press(2, "任课教师");
        assertThat(text(_get(Dialog.class))).contains("这个班还没有任课教师");
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("再加一位")), new TeacherLine(9, "t9", "木老师", 1));
        _click(_get(Button.class, spec -> spec.withText("加上")));
        assertThat(deeds).containsExactly("give 2 9");
    }

    @Test
    void mergingSaysWhatHappensBeforeItDoes() {
        show(Role.ACADEMIC_AFFAIRS);
        press(2, "合并");
        Dialog dialog = _get(Dialog.class);
        assertThat(text(dialog)).contains("心理健康 02 班 的 12 人会一起换到另一个班");
        _setValue(_get(dialog, ComboBox.class), rows.get(0));
        assertThat(text(dialog)).contains("12 人从 心理健康 02 班 换到 心理健康 01 班，合并后 110 人");
        _click(_get(dialog, Button.class, spec -> spec.withText("合并")));
        assertThat(text(dialog)).contains("请填完整");
        _setValue(_get(dialog, TextField.class), "教务 3 号");
        _click(_get(dialog, Button.class, spec -> spec.withText("合并")));
        assertThat(deeds).containsExactly("merge 2 1 教务 3 号");
    }

    @Test
    void aRefusalStaysInTheDialogWithWhatWasTyped() {
        show(Role.ACADEMIC_AFFAIRS);
        _click(_get(Button.class, spec -> spec.withText("新建教学班")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("教学班名称")), "又一个");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("教学班号")), "XLJK-01");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(text(dialog)).contains("教学班号 XLJK-01 已经有了");
        assertThat(_get(dialog, TextField.class, spec -> spec.withLabel("教学班名称"))
                        .getValue())
                .isEqualTo("又一个");
    }

    private void press(long section, String label) {
        SectionsGrid grid = _get(SectionsGrid.class);
        int row = section == rows.get(0).id() ? 0 : 1;
        Component tools = (Component) _getCellComponent(grid, row, SectionsGrid.TOOLS);
        _click(_get(tools, Button.class, spec -> spec.withText(label)));
    }

    private TermView show(Role role) {
        CurrentUser currentUser = new CurrentUser();
        TermView view = currentUser.as(
                new Identity(1, "x", "某人", List.of(new Grant(role, null)), false),
                () -> new TermView(
                        new KnownTerms(), new KnownSections(), new KnownTeachers(), new Known(), currentUser));
        view.show(3);
        UI.getCurrent().add(view);
        return view;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }

    private static final class KnownTerms extends Terms {
        @Override
        public TermRow one(long id) {
            return new TermRow(
                    id,
                    "2026-2027-1",
                    "2026—2027 学年第一学期",
                    LocalDate.of(2026, 9, 7),
                    LocalDate.of(2027, 1, 17),
                    2,
                    110,
                    1);
        }
    }

    private final class KnownSections extends Sections {
        @Override
        public int count(long termId) {
            return rows.size();
        }

        @Override
        public List<SectionRow> of(long termId, int offset, int limit) {
            return rows.stream().skip(offset).limit(limit).toList();
        }

        @Override
        public long found(long termId, String code, String name) {
            throw new RuleViolation("course.error.sectionThere", code);
        }
    }

    private final class KnownTeachers extends Allotment {
        @Override
        public List<TeacherLine> teachers(long sectionId) {
            return List.of();
        }

        @Override
        public List<TeacherLine> others(long sectionId, String part, int offset, int limit) {
            return List.of(new TeacherLine(9, "t9", "木老师", 1)).stream()
                    .skip(offset)
                    .toList();
        }

        @Override
        public void give(long sectionId, long personId) {
            deeds.add("give " + sectionId + " " + personId);
        }
    }

    private final class Known extends Merging {
        @Override
        public List<SectionRow> targets(long from) {
            return rows.stream().filter(row -> row.id() != from).toList();
        }

        @Override
        public int merge(long from, long into, String document) {
            deeds.add("merge " + from + " " + into + " " + document);
            return 12;
        }
    }
}
