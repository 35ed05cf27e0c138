package org.xinke.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.Leaves;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.timetable.Clash;
import org.xinke.sessions.timetable.MySession;
import org.xinke.sessions.timetable.MySessions;
import org.xinke.sessions.timetable.PlannedSession;
import org.xinke.sessions.timetable.SessionChanges;
import org.xinke.sessions.timetable.Slot;
import org.xinke.sessions.timetable.Timetables;
import org.xinke.shared.Conflict;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class TimetableViewTest {
    private final Known.OneSession sessions = new Known.OneSession();
    private final List<String> done = new ArrayList<>();
    private List<Clash> clashes = List.of();

    @Test
    void theListLeadsToEverySession() {
        sessions.in(SessionState.PLANNED, "教师外出");
        assertThat(text(show())).contains("11月24日 周二 08:00–09:40", "class-sessions/7", "原因：教师外出", "40 人");
    }

    @Test
    void whatASlotBringsIsShownBeforeItIsSaved() {
        show();
        fillSlot();
        assertThat(text(_get(Dialog.class))).contains("会排出 1 次课：11月24日");
        _assertNone(Checkbox.class);
        press("保存");
        assertThat(done).containsExactly("add TUESDAY 1-2 false");
    }

    @Test
    void aClashOfOthersHasToBeMeant() {
        clashes = List.of(new Clash(Clash.Kind.ROOM, "别的班", Known.EIGHT, "致远楼 201", "江老师"));
        show();
        fillSlot();
        assertThat(text(_get(Dialog.class))).contains("致远楼 201 同一时间有 别的班：11月24日 08:00，江老师");
        press("保存");
        assertThat(done).isEmpty();
        _setValue(_get(Checkbox.class), true);
        press("保存");
        assertThat(done).containsExactly("add TUESDAY 1-2 true");
    }

    @Test
    void aSessionIsMovedOrCalledOffWithAReason() {
        show();
        press("停课");
        _setValue(_get(_get(Dialog.class), TextField.class), "校运会");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("停课")));
        press("调课");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, DatePicker.class), LocalDate.of(2026, 11, 25));
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("原因")), "教师外出");
        press("保存");
        assertThat(done).containsExactly("cancel 校运会", "move 2026-11-25 1-2 教师外出");
    }

    @Test
    void aTeacherFindsTodaysClassesAndWhoAsksForLeave() {
        sessions.in(SessionState.OPEN, null);
        TeachingView view = new TeachingView(sessions, new Asked(), new Early(), new Known.Plans(), Known.CLOCK);
        UI.getCurrent().add(view);
        assertThat(text(view)).contains("今天", "心理健康 01 班", "去点名", "等你批的请假", "发烧");
        press("准假");
        assertThat(done).containsExactly("decide true");
    }

    @Test
    void aStudentSeesWeeksAttendanceAndAsksForLeave() {
        MyTimetableView view = new MyTimetableView(new Own(), new Asked(), new Known.Plans(), Known.CLOCK);
        UI.getCurrent().add(view);
        assertThat(text(view)).contains("第 12 周", "迟到，2 学时", "第 14 周", "下一次课：11月24日 周二 08:00–09:40");
        _click(_find(Button.class, spec -> spec.withText("请假")).get(0));
        _setValue(_get(TextArea.class), "发烧");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("请假")));
        assertThat(done).containsExactly("ask 发烧");
    }

    @Test
    void homeNamesTheNextClass() {
        assertThat(text(new NextClass(new Own(), Known.CLOCK))).contains("11月24日 周二", "致远楼 201", "timetable");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @SuppressWarnings("unchecked")
    private void fillSlot() {
        press("添加上课时间");
        Dialog dialog = _get(Dialog.class);
        _setValue((Select<DayOfWeek>) _get(dialog, Select.class, spec -> spec.withLabel("星期")), DayOfWeek.TUESDAY);
        List<org.xinke.sessions.timetable.Period> periods = new Known.OneTerm().periods();
        _setValue(
                (Select<org.xinke.sessions.timetable.Period>)
                        _get(dialog, Select.class, spec -> spec.withLabel("从第几节")),
                periods.get(0));
        _setValue(
                (Select<org.xinke.sessions.timetable.Period>)
                        _get(dialog, Select.class, spec -> spec.withLabel("到第几节")),
                periods.get(1));
        _setValue(_get(dialog, TextField.class), "致远楼 201");
    }

    private TimetableView show() {
        TimetableView view = new TimetableView(
                sessions, new Planning(), new Changing(), new Known.OneTerm(), new Known.Plans(), Known.CLOCK);
        UI.getCurrent().add(view);
        view.show(3);
        return view;
    }

    private final class Planning extends Timetables {
        @Override
        public Preview preview(Slot slot) {
            PlannedSession one = new PlannedSession(
                    12,
                    LocalDate.of(2026, 11, 24),
                    Known.EIGHT,
                    Known.EIGHT.plusSeconds(6000),
                    BigDecimal.valueOf(2),
                    List.of());
            return new Preview(List.of(one), clashes);
        }

        @Override
        public int add(Slot slot, boolean despite) {
            if (!despite && !clashes.isEmpty()) {
                throw new Conflict("sessions.error.clash", 1);
            }
            done.add("add " + slot.weekday() + " " + slot.firstPeriod() + "-" + slot.lastPeriod() + " " + despite);
            return 1;
        }
    }

    private final class Changing extends SessionChanges {
        @Override
        public void cancel(long sessionId, String reason) {
            done.add("cancel " + reason);
        }

        @Override
        public void move(long sessionId, Time time, String reason, boolean despite) {
            done.add("move " + time.day() + " " + time.firstPeriod() + "-" + time.lastPeriod() + " " + reason);
        }
    }

    private static final class Early extends SessionSettings {
        @Override
        public java.time.Duration early() {
            return java.time.Duration.ofMinutes(10);
        }
    }

    private final class Asked extends Leaves {
        @Override
        public List<LeaveLine> waiting() {
            return List.of(new LeaveLine(1, 7, "心理健康 01 班", 12, Known.EIGHT, "20260001", "学生甲", "发烧", null));
        }

        @Override
        public void decide(long leaveId, boolean approved, String answer) {
            done.add("decide " + approved);
        }

        @Override
        public void ask(long sessionId, String reason) {
            done.add("ask " + reason);
        }
    }

    private static final class Own extends MySessions {
        @Override
        public List<MySession> all() {
            return List.of(mine(12, SessionState.CLOSED, AttendanceState.LATE), mine(14, SessionState.PLANNED, null));
        }

        @Override
        public Optional<MySession> next() {
            return Optional.of(mine(14, SessionState.PLANNED, null));
        }

        private static MySession mine(int week, SessionState state, @Nullable AttendanceState attended) {
            return new MySession(
                    7,
                    week,
                    Known.EIGHT,
                    Known.EIGHT.plusSeconds(6000),
                    "致远楼 201",
                    "云老师",
                    HoursKind.CLASS,
                    BigDecimal.valueOf(2),
                    "C1",
                    state,
                    null,
                    attended,
                    attended == null ? null : BigDecimal.valueOf(2),
                    null,
                    null,
                    null);
        }
    }
}
