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
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.attendance.AttendanceBook;
import org.xinke.sessions.attendance.Roll;
import org.xinke.sessions.attendance.RollCalls;
import org.xinke.sessions.timetable.SessionChanges;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.QrDrawing;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class SessionViewTest {
    private final Known.OneSession session = new Known.OneSession();
    private final List<String> done = new ArrayList<>();

    @Test
    void aPlannedSessionIsOpenedByOneButton() {
        SessionView view = show(SessionState.PLANNED);
        assertThat(text(view)).contains("致远楼 201", "认识彼此、第一句话", "2 学时");
        _assertNone(RollCall.class);
        press("开始点名");
        assertThat(done).containsExactly("open");
        assertThat(_get(RollCall.class).getElement().getProperty("session")).isEqualTo("7");
    }

    @Test
    void anOpenOneSaysWhatACodeCannotProve() {
        SessionView view = show(SessionState.OPEN);
        assertThat(text(view)).contains("它不证明人在哪里", "随机点三个：学生甲");
        _setValue(_get(IntegerField.class), 0);
        press("记下");
        assertThat(text(view)).contains("多签了 1 人");
        assertThat(done).containsExactly("heads 0");
    }

    @Test
    void closingSaysBeforehandWhatWillStand() {
        show(SessionState.OPEN);
        press("结课并记学时");
        assertThat(text(_get(Dialog.class))).contains("到 1 人，请假 1 人，缺勤 0 人。还没有点到的 1 人会记为缺勤");
        press("确认结课");
        assertThat(done).containsExactly("close");
    }

    @Test
    void aCorrectionNeedsAReason() {
        SessionView view = show(SessionState.CLOSED);
        assertThat(text(view)).contains("学生甲", "同一部手机", "hours/20260001");
        _click(_find(Button.class, spec -> spec.withText("更正")).get(0));
        Dialog dialog = _get(Dialog.class);
        @SuppressWarnings("unchecked")
        Select<AttendanceState> state = _get(dialog, Select.class);
        _setValue(state, AttendanceState.LATE);
        press("保存");
        assertThat(done).isEmpty();
        _setValue(_get(dialog, TextField.class), "点错了");
        press("保存");
        assertThat(done).containsExactly("LATE 点错了");
    }

    @Test
    void aCancelledOneSaysSo() {
        assertThat(text(show(SessionState.CANCELLED))).contains("这一次课已停课");
    }

    @Test
    void thePlanIsShownStepByStep() {
        PlanView plan = new PlanView(session, new Known.Plans(), Known.CLOCK);
        UI.getCurrent().add(plan);
        plan.show(7);
        assertThat(text(plan)).contains("第 1 步，共 2 步", "0–4 分钟", "不考你健不健康");
        press("下一步");
        assertThat(text(plan)).contains("第 2 步，共 2 步", "两人结对");
    }

    @Test
    void theRoomShowsACodeAndDigits() {
        RoomCodeView view = new RoomCodeView(new Calls(), settings());
        UI.getCurrent().add(view);
        view.begin(7);
        assertThat(text(view)).contains("2468", "扫码签到");
        assertThat(QrDrawing.of("http://localhost/here?t=1.2.i.abc"))
                .startsWith("<svg")
                .contains("M4 4h1");
    }

    private static SessionSettings settings() {
        return new SessionSettings() {
            @Override
            public Duration turn() {
                return Duration.ofSeconds(5);
            }
        };
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML();
    }

    private SessionView show(SessionState state) {
        session.in(state, null);
        CurrentUser currentUser = new CurrentUser();
        SessionView view =
                new SessionView(
                        session,
                        new Calls(),
                        new Book(),
                        new SessionChanges(),
                        new Known.Plans(),
                        settings(),
                        currentUser,
                        Known.CLOCK) {
                    @Override
                    void show(long id) {
                        Known.as(currentUser, Role.INSTRUCTOR, () -> {
                            super.show(id);
                            return true;
                        });
                    }
                };
        UI.getCurrent().add(view);
        view.show(7);
        return view;
    }

    private static Roll roll(SessionState state, @Nullable Integer heads) {
        return new Roll(
                7,
                state,
                "2468",
                false,
                heads,
                List.of(
                        Known.student("学生甲", AttendanceState.PRESENT, true),
                        Known.student("学生乙", AttendanceState.LEAVE, false),
                        new org.xinke.sessions.attendance.RollLine(
                                3, "20260003", "学生丙", AttendanceState.ABSENT, true, false, null, false)));
    }

    private final class Calls extends RollCalls {
        private @Nullable Integer heads;

        @Override
        public Roll roll(long sessionId) {
            return SessionViewTest.roll(SessionState.OPEN, heads);
        }

        @Override
        public void open(long sessionId) {
            done.add("open");
            session.in(SessionState.OPEN, null);
        }

        @Override
        public void count(long sessionId, @Nullable Integer counted) {
            done.add("heads " + counted);
            heads = counted;
        }

        @Override
        public String shown(long sessionId, boolean out) {
            return "7.1.i.0";
        }
    }

    private final class Book extends AttendanceBook {
        @Override
        public Roll close(long sessionId) {
            done.add("close");
            session.in(SessionState.CLOSED, null);
            return roll(sessionId);
        }

        @Override
        public Roll roll(long sessionId) {
            return SessionViewTest.roll(SessionState.CLOSED, null);
        }

        @Override
        public void correct(long sessionId, long personId, AttendanceState state, String reason) {
            done.add(state + " " + reason);
        }
    }
}
