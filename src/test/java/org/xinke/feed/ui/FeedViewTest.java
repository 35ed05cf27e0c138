package org.xinke.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.feed.DeadDelivery;
import org.xinke.feed.FeedScope;
import org.xinke.feed.WebhookEvent;
import org.xinke.feed.WebhookLine;
import org.xinke.feed.Webhooks;
import org.xinke.feed.tokens.FeedCounts;
import org.xinke.feed.tokens.NewToken;
import org.xinke.feed.tokens.TokenLine;
import org.xinke.feed.tokens.Tokens;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class FeedViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final Clock NOVEMBER = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    private final Keys keys = new Keys();
    private final Receivers receivers = new Receivers();

    @Test
    void beginsWithTheAnswer() {
        assertThat(text(show(Map.of()))).contains("1 个令牌可用，1 个接收地址，1 次通知没有送到。");
    }

    @Test
    void aTokenSaysWhoseItIsAndWhenItWasUsed() {
        assertThat(text(show(Map.of())))
                .contains("教务系统", "已发布的成绩（grades:read） · 全校", "最近使用：2026年11月20日 12:00，来自 192.0.2.7", "2026年11月21日 到期");
    }

    @Test
    void whatIsRevokedCannotBeRevokedAgain() {
        keys.revoked = true;

        FeedView view = show(Map.of());

        assertThat(text(view)).contains("已经作废");
        _assertNone(view, Button.class, spec -> spec.withText("作废"));
    }

    @Test
    void revokingSaysFirstWhatItMeans() {
        _click(_get(show(Map.of()), Button.class, spec -> spec.withText("作废")));
        assertThat(text(_get(Dialog.class))).contains("立刻读不到数据");
        assertThat(keys.ended).isEmpty();

        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("作废")));

        assertThat(keys.ended).containsExactly(5L);
    }

    @Test
    void aNewTokenIsShownOnce() {
        FeedView view = show(Map.of());
        making();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("新建令牌")));

        assertThat(_get(_get(Dialog.class), TextField.class).getValue()).isEqualTo("xk_secret");
        assertThat(text(view)).doesNotContain("xk_secret");
        assertThat(keys.made).containsExactly(new NewToken("数据中心", Set.of(FeedScope.GRADES), null, 365));
    }

    @Test
    void whatIsRefusedIsSaidInTheDialog() {
        keys.refuses = true;
        show(Map.of());
        making();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("新建令牌")));

        assertThat(text(_get(Dialog.class))).contains("请至少选一项可以读的内容");
    }

    @Test
    void listsArePagedAndThePageStandsInTheAddress() {
        keys.count = 30;

        FeedView view = show(Map.of("tokens", "1"));

        assertThat(keys.asked).containsExactly("12 12");
        assertThat(text(view)).contains("第 2 页，共 3 页");
        assertThat(_find(view, Anchor.class))
                .extracting(Anchor::getHref)
                .anySatisfy(address -> assertThat(address).contains("tokens=0"))
                .anySatisfy(address -> assertThat(address).contains("tokens=2"));
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        keys.count = 0;

        assertThat(_find(show(Map.of()), EmptyNote.class))
                .extracting(FeedViewTest::text)
                .containsExactly("还没有令牌。给每个来读数据的系统各建一个，写清楚是谁在用。");
    }

    @Test
    void aNoticeLaidAsideCanBeSentAgain() {
        FeedView view = show(Map.of());
        assertThat(text(view)).contains("数据仓库", "grade.published，3 条，试了 8 次", "HTTP 503");

        _click(_get(view, Button.class, spec -> spec.withText("再送一次")));

        assertThat(receivers.again).containsExactly(9L);
    }

    @SuppressWarnings("unchecked")
    private void making() {
        _click(_get(Button.class, spec -> spec.withText("新建令牌")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "数据中心");
        _setValue((CheckboxGroup<FeedScope>) _get(dialog, CheckboxGroup.class), Set.of(FeedScope.GRADES));
    }

    private FeedView show(Map<String, String> query) {
        FeedView view = new FeedView(keys, receivers, NOVEMBER);
        UI.getCurrent().add(view);
        view.show(FeedPages.of(QueryParameters.simple(query)));
        return view;
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static class Keys extends Tokens {
        private final List<String> asked = new ArrayList<>();
        private final List<Long> ended = new ArrayList<>();
        private final List<NewToken> made = new ArrayList<>();
        private boolean revoked;
        private boolean refuses;
        private int count = 1;

        @Override
        public FeedCounts counts() {
            return new FeedCounts(count, count, 1, 1);
        }

        @Override
        public List<TokenLine> page(int offset, int limit) {
            asked.add(offset + " " + limit);
            return List.of(new TokenLine(
                    5,
                    "教务系统",
                    "GRADES",
                    null,
                    "管理员",
                    NOW,
                    NOW.plusSeconds(86_400),
                    revoked ? NOW : null,
                    NOW,
                    "192.0.2.7"));
        }

        @Override
        public List<CollegeChoice> colleges() {
            return List.of(new CollegeChoice("C01", "星河信息学院"));
        }

        @Override
        public String make(NewToken token) {
            if (refuses) {
                throw new RuleViolation("feed.error.scopes");
            }
            made.add(token);
            return "xk_secret";
        }

        @Override
        public void revoke(long id) {
            ended.add(id);
        }
    }

    private static class Receivers extends Webhooks {
        private final List<Long> again = new ArrayList<>();

        @Override
        public List<WebhookLine> page(int offset, int limit) {
            return List.of(new WebhookLine(3, "数据仓库", "https://receiver.example", "GRADE", NOW, 4, 0, 1, NOW));
        }

        @Override
        public List<DeadDelivery> dead(int offset, int limit) {
            return List.of(new DeadDelivery(9, "数据仓库", WebhookEvent.GRADE, 3, 8, "HTTP 503", NOW));
        }

        @Override
        public void retry(long id) {
            again.add(id);
        }
    }
}
