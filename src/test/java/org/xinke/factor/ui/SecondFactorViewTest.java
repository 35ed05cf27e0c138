package org.xinke.factor.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.factor.Enrolment;
import org.xinke.factor.OwnFactor;
import org.xinke.factor.OwnFactors;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class SecondFactorViewTest {
    private static final Instant NOW = Instant.parse("2026-12-21T04:00:00Z");

    private final Mine mine = new Mine();
    private boolean must;

    @Test
    void whoMustHaveOneIsToldWhyAndTurnsItOn() {
        must = true;
        SecondFactorView view = show();
        assertThat(text(view)).contains("必须先开启两步验证", "ABCD EFGH");
        assertThat(_get(view, Image.class).getSrc()).startsWith("data:image/svg+xml");
        type(view, "2. 输入手机上显示的 6 位验证码", "123456");
        _click(_get(view, Button.class, spec -> spec.withText("开启两步验证")));
        assertThat(text(view)).contains("请保存恢复码", "CODE-ONE").doesNotContain("ABCD EFGH");
    }

    @Test
    void aWrongCodeIsSaidAtItsField() {
        SecondFactorView view = show();
        type(view, "2. 输入手机上显示的 6 位验证码", "000000");
        _click(_get(view, Button.class, spec -> spec.withText("开启两步验证")));
        TextField code = _get(view, TextField.class, spec -> spec.withLabel("2. 输入手机上显示的 6 位验证码"));
        assertThat(code.getErrorMessage()).contains("验证码不对");
    }

    @Test
    void whoHasOneSeesItAndMakesNewCodes() {
        mine.own = new OwnFactor(NOW, 7);
        SecondFactorView view = show();
        assertThat(text(view)).contains("2026年12月21日 12:00", "还剩 7 个恢复码");
        type(view, "现在的验证码或恢复码", "123456");
        _click(_get(view, Button.class, spec -> spec.withText("重新生成恢复码")));
        assertThat(text(view)).contains("CODE-ONE");
    }

    private SecondFactorView show() {
        CurrentUser currentUser = new CurrentUser();
        currentUser.calls(new Identity(1, "admin01", "管理丁", List.of(), false, must));
        return new SecondFactorView(mine, currentUser, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    private static void type(SecondFactorView view, String label, String code) {
        _setValue(_get(view, TextField.class, spec -> spec.withLabel(label)), code);
    }

    private static String text(SecondFactorView view) {
        return view.getElement().getTextRecursively();
    }

    private static final class Mine extends OwnFactors {
        private @Nullable OwnFactor own;

        @Override
        public Optional<OwnFactor> find() {
            return Optional.ofNullable(own);
        }

        @Override
        public Enrolment begin() {
            return new Enrolment("ABCDEFGH", "otpauth://totp/Xinke:admin01?secret=ABCDEFGH&issuer=Xinke");
        }

        @Override
        public List<String> confirm(Enrolment enrolment, String code, String present) {
            return codes(code);
        }

        @Override
        public List<String> renewCodes(String present) {
            return codes(present);
        }

        private static List<String> codes(String code) {
            if (!code.equals("123456")) {
                throw new RuleViolation("factor.error.code");
            }
            return List.of("CODE-ONE");
        }
    }
}
