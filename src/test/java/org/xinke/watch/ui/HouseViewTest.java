package org.xinke.watch.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.jobs.RoundLine;
import org.xinke.shared.jobs.Rounds;
import org.xinke.signin.SchoolSignIns;
import org.xinke.signin.ways.SchoolSignIn;
import org.xinke.testing.ChineseUi;
import org.xinke.vault.VaultCare;
import org.xinke.vault.VaultState;
import org.xinke.watch.BackupLine;
import org.xinke.watch.Backups;
import org.xinke.watch.NodeLine;
import org.xinke.watch.Nodes;

@ExtendWith(ChineseUi.class)
class HouseViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final Clock NOVEMBER = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    private final Register register = new Register();
    private final List<BackupLine> backups = new ArrayList<>(List.of(
            new BackupLine("xinke-2", ago(60), ago(55), false, null),
            new BackupLine("xinke-1", ago(600), ago(590), true, 5L << 30)));
    private VaultState keys = new VaultState(List.of(new VaultState.KeyLine("ab12", VaultState.Use.CURRENT, 400, NOW)));

    @Test
    void beginsWithTheAnswer() {
        assertThat(text(show())).contains("1 个节点在运行，1 个后台任务出了问题，上次完成备份：9 小时前。");
    }

    @Test
    void whatFailsComesFirstAndSaysWhy() {
        HouseView view = show();

        assertThat(_find(view, H3.class)).extracting(H3::getText).containsExactly("更换主密钥", "考试到时收卷和自动评分");
        assertThat(text(view)).contains("连续失败 3 次", "key missing");
    }

    @Test
    void aJobCanBeRunNow() {
        _click(_find(show(), Button.class, spec -> spec.withText("现在运行")).get(0));

        assertThat(register.hastened).containsExactly("vault.rotation");
    }

    /** Its row says nothing of when each node will do it. */
    @Test
    void whatEachNodeDoesForItselfIsNotRunByHand() {
        assertThat(_find(show(), Button.class, spec -> spec.withText("现在运行"))).hasSize(1);
    }

    @Test
    void nodesAndBackupsAreTables() {
        show();
        assertThat(tables())
                .contains("7@host-1", "0.1.0", "正在运行", "8@host-2", "2 小时前")
                .contains("没有完成", "5,120 MB", "11 分钟");
    }

    @Test
    void withoutBackupsItSaysHow() {
        backups.clear();
        assertThat(text(show())).contains("还没有备份记录", "docker/backup.sh", "上次完成备份：从来没有");
    }

    @Test
    void duringARotationItSaysHowManyAreToGo() {
        keys = new VaultState(List.of(
                new VaultState.KeyLine("ab12", VaultState.Use.CURRENT, 400, NOW),
                new VaultState.KeyLine("cd34", VaultState.Use.OLDER, 7, NOW)));
        assertThat(text(show())).contains("还有 7 把数据密钥要换");
        keys = new VaultState(List.of(new VaultState.KeyLine("ef56", VaultState.Use.MISSING, 3, NOW)));
        assertThat(text(show())).contains("缺少主密钥：3 把数据密钥打不开");
    }

    @Test
    void itLeadsToTheRecordTheSettingsAndTheRoles() {
        assertThat(_find(show(), Anchor.class))
                .extracting(Anchor::getHref)
                .contains("administration/audit", "administration/settings", "people?role=ANY");
        assertThat(text(_get(HouseView.class))).contains("本地密码");
    }

    private HouseView show() {
        UI.getCurrent().removeAll();
        HouseView view = new HouseView(new Machines(), register, new Copies(), new Keys(), new Ways(), NOVEMBER);
        UI.getCurrent().add(view);
        view.show();
        return view;
    }

    private String tables() {
        return _find(Html.class).stream()
                .map(table -> table.getElement().getOuterHTML())
                .collect(Collectors.joining());
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private static RoundLine line(String name, @Nullable Instant begun, int tries, @Nullable String error) {
        return new RoundLine(name, "7@host-1", false, begun, ago(1), NOW, tries, error);
    }

    private static final class Register extends Rounds {
        private final List<String> hastened = new ArrayList<>();

        @Override
        public List<RoundLine> lines() {
            return List.of(line("exams.closing", null, 0, null), line("vault.rotation", ago(1), 3, "key missing"));
        }

        @Override
        public void hasten(String name) {
            hastened.add(name);
        }
    }

    private static final class Machines extends Nodes {
        @Override
        public List<NodeLine> lines() {
            return List.of(
                    new NodeLine("7@host-1", "0.1.0", ago(900), NOW, true),
                    new NodeLine("8@host-2", "0.1.0", ago(900), ago(125), false));
        }
    }

    private final class Copies extends Backups {
        @Override
        public List<BackupLine> last() {
            return backups;
        }
    }

    private final class Keys extends VaultCare {
        @Override
        public VaultState state() {
            return keys;
        }
    }

    private static final class Ways extends SchoolSignIns {
        @Override
        public List<SchoolSignIn> on() {
            return List.of();
        }
    }
}
