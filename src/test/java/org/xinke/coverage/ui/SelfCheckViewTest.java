package org.xinke.coverage.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.SelfCheck;
import org.xinke.coverage.SelfCheckRule;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class SelfCheckViewTest {
    private static final Instant NIGHT = Instant.parse("2026-11-20T19:10:00Z");

    private final Check check = new Check();

    @Test
    void beforeTheFirstCheckThePageSaysWhatWillBe() {
        assertThat(_get(show(), EmptyNote.class).getElement().getTextRecursively())
                .contains("还没有自检过", "每天夜里");
    }

    @Test
    void aGoodCheckIsOneSentence() {
        check.runs.add(new SelfCheck.Run(1, NIGHT, null, 400, 0, 35));

        assertThat(show().getElement().getTextRecursively()).contains("全部相符，400 名应修学生，用时 35 毫秒");
        assertThat(tables()).contains("相符", "每夜自动");
    }

    @Test
    void whatDoesNotAgreeIsNamed() {
        check.runs.add(new SelfCheck.Run(1, NIGHT, "教务一", 400, 2, 35));
        check.findings.add(new SelfCheck.Finding(SelfCheckRule.REPLAY, 2, "02026001 02026002"));

        assertThat(show().getElement().getTextRecursively()).contains("发现 2 处不符");
        assertThat(tables()).contains("按台账重放，得到现在的状态", "02026001 02026002", "教务一");
    }

    private String tables() {
        return _find(Html.class).stream()
                .map(table -> table.getElement().getOuterHTML())
                .collect(Collectors.joining());
    }

    private SelfCheckView show() {
        SelfCheckView view = new SelfCheckView(check, new Beijing(), Clock.systemUTC());
        UI.getCurrent().add(view);
        view.show();
        return view;
    }

    private static class Beijing extends Settings {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static class Check extends SelfCheck {
        private final List<Run> runs = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        @Override
        public List<Run> runs() {
            return runs;
        }

        @Override
        public List<Finding> findings(long run) {
            return findings.isEmpty() ? List.of(new Finding(SelfCheckRule.REPLAY, 0, "")) : findings;
        }
    }
}
