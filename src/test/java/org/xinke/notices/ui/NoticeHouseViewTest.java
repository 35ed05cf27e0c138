package org.xinke.notices.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.SwitchBoard;
import org.xinke.notices.Switches;
import org.xinke.notices.delivery.Undelivered;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class NoticeHouseViewTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(EIGHT, ZoneId.of("Asia/Shanghai"));

    private final List<String> done = new ArrayList<>();

    @Test
    void whatWasGivenUpIsSeenAndSentAgain() {
        NoticeHouseView view = show();
        assertThat(view.getElement().getTextRecursively())
                .contains("邮件：已开通", "短信：没有设置", "送出 120，等待 2，放弃 1")
                .contains("邮件 · 停课", "给 20260001，试了 6 次", "550 no such mailbox");
        _click(_get(view, Button.class, spec -> spec.withText("再送一次")));
        _click(_get(view, Button.class, spec -> spec.withText("把邮件里放弃的全部再送一次")));
        assertThat(done).containsExactly("retry 9", "retry MAIL");
    }

    @Test
    void theSchoolSwitchesAndGroupsHearOnlyWhatConcernsThem() {
        NoticeHouseView view = show();
        assertThat(labels(view)).contains("停课：企业微信群", "成绩公布：邮件").doesNotContain("成绩公布：企业微信群");
        _setValue(
                _get(
                        view,
                        Checkbox.class,
                        spec -> spec.withPredicate(
                                box -> box.getAriaLabel().orElse("").equals("停课：短信"))),
                true);
        assertThat(done).containsExactly("SESSION_CANCELLED SMS true");
    }

    private static List<String> labels(NoticeHouseView view) {
        return _find(view, Checkbox.class).stream()
                .map(box -> box.getAriaLabel().orElse(""))
                .toList();
    }

    private NoticeHouseView show() {
        NoticeHouseView view = new NoticeHouseView(new Waiting(), new Board(), CLOCK);
        UI.getCurrent().add(view);
        return view;
    }

    private final class Board extends SwitchBoard {
        @Override
        public Switches school() {
            return new Switches(Set.of(Channel.MAIL), Map.of(), Map.of());
        }

        @Override
        public void setSchool(NoticeKind kind, Channel channel, boolean on) {
            done.add(kind + " " + channel + " " + on);
        }
    }

    private final class Waiting extends Undelivered {
        @Override
        public List<Count> counts() {
            return List.of(new Count(Channel.MAIL, 2, 120, 1));
        }

        @Override
        public List<Channel> ready() {
            return List.of(Channel.MAIL);
        }

        @Override
        public List<Dead> dead(int offset, int limit) {
            return List.of(new Dead(
                    9, Channel.MAIL, NoticeKind.SESSION_CANCELLED, "20260001", 6, "550 no such mailbox", EIGHT));
        }

        @Override
        public void retry(long id) {
            done.add("retry " + id);
        }

        @Override
        public int retryAll(Channel channel) {
            done.add("retry " + channel);
            return 1;
        }
    }
}
