package org.xinke.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class CalendarViewTest {
    private final Known.OneTerm term = new Known.OneTerm();

    @Test
    void itSaysWhichWeekItIsAndWhatIsDifferent() {
        assertThat(text(show(Role.INSTRUCTOR)))
                .contains("今天是第 12 周 周二", "国庆调休", "上 10月5日（第 5 周 周一）的课", "国庆节", "第 16 周");
    }

    @Test
    void onlyAcademicAffairsChangeIt() {
        show(Role.LEAD);
        _assertNone(Button.class);
    }

    @Test
    void aHolidayIsAddedAndTakenAway() {
        show(Role.ACADEMIC_AFFAIRS);
        press("添加一天");
        Dialog dialog = _get(Dialog.class);
        press("保存");
        assertThat(text(dialog)).contains("请填完整");
        _setValue(_get(dialog, DatePicker.class, spec -> spec.withLabel("日期")), LocalDate.of(2027, 1, 1));
        _setValue(_get(dialog, TextField.class), "元旦");
        press("保存");
        assertThat(term.calendar(3).days()).hasSize(3);
        _click(_find(Button.class, spec -> spec.withText("去掉")).get(0));
        assertThat(term.calendar(3).days()).hasSize(2);
    }

    @Test
    void aRefusalStaysInTheDialog() {
        show(Role.ACADEMIC_AFFAIRS);
        press("改教学周");
        _setValue(_get(IntegerField.class), 99);
        press("保存");
        assertThat(text(_get(Dialog.class))).contains("教学周数在 1 到 30 之间");
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }

    private CalendarView show(Role role) {
        CurrentUser currentUser = new CurrentUser();
        CalendarView view = Known.as(currentUser, role, () -> new CalendarView(term, currentUser, Known.CLOCK));
        UI.getCurrent().add(view);
        view.show("");
        return view;
    }
}
