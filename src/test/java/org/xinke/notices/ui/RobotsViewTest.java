package org.xinke.notices.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.course.SectionLine;
import org.xinke.course.SectionQueries;
import org.xinke.notices.Channel;
import org.xinke.notices.delivery.Carriers;
import org.xinke.notices.delivery.Robots;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class RobotsViewTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(EIGHT, ZoneId.of("Asia/Shanghai"));
    private static final SectionLine SECTION = new SectionLine(3, "S3", "心理健康 01 班", "学期", "", "", 40);

    private final List<String> done = new ArrayList<>();

    @Test
    @SuppressWarnings("unchecked")
    void aRobotIsAddedAndItsAddressIsNotShownAgain() {
        RobotsView view = show(Set.of(Channel.WECOM));
        assertThat(view.getElement().getTextRecursively()).contains("永远不进群", "钉钉群 · 01 班群 · 云老师 加于 2026年11月24日");
        press("加机器人");
        assertThat(view.getElement().getTextRecursively()).contains("请选好教学班");
        _setValue((ComboBox<SectionLine>) _get(view, ComboBox.class), SECTION);
        _setValue(_get(view, TextField.class, spec -> spec.withLabel("群名")), "01 班群");
        _setValue(_get(view, PasswordField.class, spec -> spec.withLabel("机器人地址")), "https://x/?key=abc");
        press("加机器人");
        press("移除");
        assertThat(done).containsExactly("3 WECOM 01 班群 https://x/?key=abc", "end 7");
    }

    @Test
    void withoutAWayThereIsNoForm() {
        assertThat(show(Set.of(Channel.MAIL)).getElement().getTextRecursively()).contains("学校没有开通群机器人");
    }

    private RobotsView show(Set<Channel> ready) {
        CurrentUser currentUser = new CurrentUser();
        Identity teacher = new Identity(1, "t", "云老师", List.of(new Grant(Role.INSTRUCTOR, null)), false);
        RobotsView view = currentUser.as(
                teacher, () -> new RobotsView(new Known(), new Sections(), new Ways(ready), currentUser, CLOCK));
        UI.getCurrent().add(view);
        return view;
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static final class Ways extends Carriers {
        private final Set<Channel> ready;

        Ways(Set<Channel> ready) {
            this.ready = ready;
        }

        @Override
        public Set<Channel> ready() {
            return ready;
        }
    }

    private static final class Sections extends SectionQueries {
        @Override
        public List<SectionLine> own() {
            return List.of(SECTION);
        }
    }

    private final class Known extends Robots {
        @Override
        public List<RobotLine> list() {
            return List.of(new RobotLine(7, "心理健康 01 班", Channel.DINGTALK, "01 班群", "云老师", EIGHT));
        }

        @Override
        public void add(long section, Channel channel, String name, String address, String secret) {
            done.add(section + " " + channel + " " + name + " " + address + secret);
        }

        @Override
        public void end(long id) {
            done.add("end " + id);
        }
    }
}
