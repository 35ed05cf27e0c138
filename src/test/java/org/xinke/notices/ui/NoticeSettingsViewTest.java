package org.xinke.notices.ui;

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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.Preference;
import org.xinke.notices.Preferences;
import org.xinke.notices.QuietHours;
import org.xinke.notices.SettingsByHand;
import org.xinke.notices.SwitchBoard;
import org.xinke.notices.Switches;
import org.xinke.notices.Switches.Way;
import org.xinke.notices.calendar.CalendarLinks;
import org.xinke.notices.delivery.AddressBook;
import org.xinke.notices.delivery.Carriers;
import org.xinke.notices.delivery.Confirmations;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class NoticeSettingsViewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final List<String> done = new ArrayList<>();
    private List<AddressBook.OwnAddress> addresses = List.of();
    private Set<Channel> ready = Set.of(Channel.MAIL);

    @Test
    void aStudentSwitchesWhatTheSchoolSends() {
        NoticeSettingsView view = show();
        assertThat(text(view)).contains("成绩公布").doesNotContain("学生请假");
        Checkbox grades = _get(
                view,
                Checkbox.class,
                spec -> spec.withPredicate(box -> box.getAriaLabel().orElse("").equals("成绩公布：邮件")));
        assertThat(grades.getValue()).isTrue();
        _setValue(grades, false);
        assertThat(done).containsExactly("GRADES_PUBLISHED MAIL false");
        Checkbox moved = _get(
                view,
                Checkbox.class,
                spec -> spec.withPredicate(box -> box.getAriaLabel().orElse("").equals("调课：邮件")));
        assertThat(moved.isEnabled()).as("the school does not send it").isFalse();
    }

    @Test
    void anAddressIsProvedByItsCode() {
        NoticeSettingsView view = show();
        _setValue(_get(view, TextField.class, spec -> spec.withLabel("邮箱地址")), "me@example.edu");
        addresses = List.of(new AddressBook.OwnAddress(Channel.MAIL, "me@example.edu", false));
        press("发验证码");
        assertThat(text(view)).contains("验证码已发到 me@example.edu");
        _setValue(_get(view, TextField.class, spec -> spec.withLabel("验证码")), "000000");
        press("确认");
        assertThat(text(view)).contains("验证码不对");
        addresses = List.of(new AddressBook.OwnAddress(Channel.MAIL, "me@example.edu", true));
        _setValue(_get(view, TextField.class, spec -> spec.withLabel("验证码")), "123456");
        press("确认");
        assertThat(text(view)).contains("通知会发到 me@example.edu");
        assertThat(done).containsExactly("ask MAIL me@example.edu");
    }

    @Test
    void quietHoursAndDigestAreSaved() {
        NoticeSettingsView view = show();
        _setValue(_get(view, TimePicker.class, spec -> spec.withLabel("安静时段从")), LocalTime.of(21, 30));
        _setValue(_get(view, Checkbox.class, spec -> spec.withLabel("邮件每天只发一封，汇总当天的通知")), true);
        press("保存");
        assertThat(done).containsExactly("21:30-07:00 true zh");
    }

    @Test
    void theAddressOfTheCalendarIsShownOnce() {
        NoticeSettingsView view = show();
        press("生成订阅地址");
        assertThat(_get(view, TextField.class, spec -> spec.withLabel("订阅地址")).getValue())
                .isEqualTo("https://xinke.example.edu/ical/xkcal_secret.ics");
        assertThat(_find(view, Anchor.class))
                .extracting(Anchor::getHref)
                .contains("webcal://xinke.example.edu/ical/xkcal_secret.ics");
        press("停止订阅");
        _assertNone(view, TextField.class, spec -> spec.withLabel("订阅地址"));
        assertThat(done).containsExactly("renew", "end");
    }

    @Test
    void withoutAWayOutThereIsNothingToSwitch() {
        ready = Set.of();
        NoticeSettingsView view = show();
        assertThat(text(view)).contains("学校还没有开通邮件和短信");
        _assertNone(view, Checkbox.class);
    }

    private NoticeSettingsView show() {
        CurrentUser currentUser = new CurrentUser();
        Identity student = new Identity(1, "s", "某人", List.of(new Grant(Role.STUDENT, null)), false);
        NoticeSettingsView view = currentUser.as(
                student,
                () -> new NoticeSettingsView(
                        new Board(),
                        new Wishes(),
                        new Book(),
                        new Codes(),
                        new Ways(),
                        new Links(),
                        new SettingsByHand().with("home", "https://xinke.example.edu/"),
                        currentUser,
                        CLOCK));
        UI.getCurrent().add(view);
        return view;
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private final class Board extends SwitchBoard {
        @Override
        public Switches own() {
            return new Switches(
                    Set.of(Channel.MAIL), Map.of(new Way(NoticeKind.SESSION_MOVED, Channel.MAIL), false), Map.of());
        }

        @Override
        public void setOwn(NoticeKind kind, Channel channel, boolean on) {
            done.add(kind + " " + channel + " " + on);
        }
    }

    private final class Wishes extends Preferences {
        @Override
        public Preference own() {
            return new Preference(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)), false, Texts.CHINESE);
        }

        @Override
        public void save(Preference wanted) {
            done.add(wanted.quiet().from() + "-" + wanted.quiet().to() + " " + wanted.digest() + " "
                    + wanted.language().getLanguage());
        }
    }

    private final class Book extends AddressBook {
        @Override
        public List<OwnAddress> own() {
            return addresses;
        }
    }

    private final class Codes extends Confirmations {
        @Override
        public void ask(Channel channel, String address, Locale locale) {
            done.add("ask " + channel + " " + address);
        }

        @Override
        public void confirm(Channel channel, String code) {
            if (!code.equals("123456")) {
                throw new RuleViolation("notices.error.code");
            }
        }
    }

    private final class Ways extends Carriers {
        @Override
        public Set<Channel> ready() {
            return ready;
        }
    }

    private final class Links extends CalendarLinks {
        @Override
        public Optional<State> own() {
            return Optional.empty();
        }

        @Override
        public String renew() {
            done.add("renew");
            return PATH + "xkcal_secret.ics";
        }

        @Override
        public void end() {
            done.add("end");
        }
    }
}
