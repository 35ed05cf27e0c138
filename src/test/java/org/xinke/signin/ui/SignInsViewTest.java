package org.xinke.signin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.signin.OwnSignIn;
import org.xinke.signin.OwnSignIns;
import org.xinke.signin.ways.SignInWay;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class SignInsViewTest {
    private static final Instant NOW = Instant.parse("2026-12-21T04:00:00Z");
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0";
    private static final String LAPTOP =
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126 Safari/537.36 Edg/126";

    private final Mine mine = new Mine();

    @Test
    void saysWhichDeviceWhenAndFromWhere() {
        assertThat(text(show()))
                .contains("你现在有 2 处登录", "微信 · Android", "Edge · Windows", "正在使用", "来自 192.0.2.7")
                .contains("最近使用：2026年12月21日 12:00");
    }

    @Test
    void endsOneAndShowsWhatIsLeft() {
        SignInsView view = show();
        _click(_get(view, Button.class, spec -> spec.withText("退出这台设备")));
        assertThat(text(view)).contains("你只在这台设备上登录着").doesNotContain("Edge");
        _assertNone(view, Button.class);
    }

    @Test
    void endsAllOthers() {
        SignInsView view = show();
        _click(_get(view, Button.class, spec -> spec.withText("退出其他所有设备")));
        assertThat(mine.all).hasSize(1);
    }

    @Test
    void whatIsNotKnownIsAnotherDevice() {
        assertThat(DeviceWords.of(null, Locale.ENGLISH)).isEqualTo("Another device");
        assertThat(DeviceWords.of("curl/8", Locale.ENGLISH)).isEqualTo("Another device");
        assertThat(DeviceWords.of("Mozilla/5.0 (X11; Linux) Firefox/130", Locale.ENGLISH))
                .isEqualTo("Firefox · Linux");
    }

    private SignInsView show() {
        return new SignInsView(mine, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    private static String text(SignInsView view) {
        return view.getElement().getTextRecursively();
    }

    private static final class Mine extends OwnSignIns {
        private final List<OwnSignIn> all = new ArrayList<>(List.of(
                new OwnSignIn("1", true, NOW, NOW, "192.0.2.7", PHONE, SignInWay.PASSWORD),
                new OwnSignIn("2", false, NOW, NOW, null, LAPTOP, SignInWay.CAS)));

        @Override
        public List<OwnSignIn> list() {
            return List.copyOf(all);
        }

        @Override
        public void end(String id) {
            all.removeIf(one -> one.id().equals(id));
        }

        @Override
        public void endOthers() {
            all.removeIf(one -> !one.current());
        }
    }
}
