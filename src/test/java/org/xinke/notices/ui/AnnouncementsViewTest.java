package org.xinke.notices.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.notices.Audience;
import org.xinke.notices.Fact;
import org.xinke.notices.SettingsByHand;
import org.xinke.notices.announce.AnnouncementTo;
import org.xinke.notices.announce.Announcements;
import org.xinke.notices.announce.NewAnnouncement;
import org.xinke.notices.announce.SentLine;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Json;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class AnnouncementsViewTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(EIGHT, ZoneId.of("Asia/Shanghai"));
    private static final AnnouncementTo SECTION = new AnnouncementTo(Audience.Kind.SECTIONS, 3, "心理健康 01 班");

    private final Written written = new Written();

    @Test
    void itSaysHowManySawIt() {
        assertThat(text(show())).contains("带笔记本", "心理健康 01 班", "发给 40 人，31 人看过", "2026年11月24日 08:00");
    }

    @Test
    void howManyGetItIsShownBeforeItIsSent() {
        show();
        press("写公告");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).doesNotContain("会发给");
        fill("明天停电");
        assertThat(text(_get(Dialog.class))).contains("会发给 40 人。");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("发送")));
        assertThat(written.sent).hasSize(1);
        assertThat(written.sent.get(0).expected()).isEqualTo(40);
        assertThat(written.sent.get(0).title()).isEqualTo("明天停电");
    }

    @Test
    void aRefusalStaysInTheForm() {
        written.refuses = true;
        show();
        press("写公告");
        fill("明天停电");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("发送")));
        assertThat(text(_get(Dialog.class))).contains("刚才是 40 人，现在是 41 人");
        assertThat(written.sent).isEmpty();
    }

    @Test
    void theWriterIsToldWhatStaysInside() {
        show();
        press("写公告");
        fill("讲座：考试焦虑怎么办");
        assertThat(_get(
                                _get(Dialog.class),
                                Paragraph.class,
                                spec -> spec.withPredicate(one -> one.getText().contains("锁屏")))
                        .isVisible())
                .isTrue();
    }

    @Test
    void withdrawingSaysFirstWhatItCannotCallBack() {
        show();
        press("撤回");
        assertThat(text(_get(Dialog.class))).contains("已经发出去的收不回来");
        assertThat(written.withdrawn).isEmpty();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回")));
        assertThat(written.withdrawn).containsExactly(5L);
    }

    private AnnouncementsView show() {
        CurrentUser currentUser = new CurrentUser();
        Identity teacher = new Identity(1, "t", "云老师", List.of(new Grant(Role.INSTRUCTOR, null)), false);
        AnnouncementsView view =
                currentUser.as(teacher, () -> new AnnouncementsView(written, new SettingsByHand(), currentUser, CLOCK));
        UI.getCurrent().add(view);
        view.show(0);
        return view;
    }

    @SuppressWarnings("unchecked")
    private static void fill(String title) {
        Dialog dialog = _get(Dialog.class);
        _setValue((ComboBox<AnnouncementTo>) _get(dialog, ComboBox.class), SECTION);
        _setValue(_get(dialog, TextField.class), title);
        _setValue(_get(dialog, TextArea.class), "请大家留意。");
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static final class Written extends Announcements {
        private final List<NewAnnouncement> sent = new ArrayList<>();
        private final List<Long> withdrawn = new ArrayList<>();
        private boolean refuses;

        @Override
        public List<AnnouncementTo> choices() {
            return List.of(SECTION);
        }

        @Override
        public int count(Audience.Kind kind, long id) {
            return 40;
        }

        @Override
        public int send(NewAnnouncement one) {
            if (refuses) {
                throw new Conflict("notices.error.changed", 40, 41);
            }
            sent.add(one);
            return 40;
        }

        @Override
        public Page<SentLine> sent(int number, int size) {
            String told = Json.write(List.of(Fact.text("云老师"), Fact.written("带笔记本"), Fact.written("明天带来")));
            return new Page<>(List.of(new SentLine(5, told, "心理健康 01 班", EIGHT, null, 40, 31)), number, size, 1);
        }

        @Override
        public void withdraw(long id) {
            withdrawn.add(id);
        }
    }
}
