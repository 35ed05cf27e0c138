package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Node;
import org.xinke.shared.jobs.Rounds;
import org.xinke.shared.sql.Sql;

@ExtendWith(ArquillianExtension.class)
class WatchIT {
    private static final Identity ADMIN = who(Role.ADMIN);
    private static final AuditFilter ALL = new AuditFilter("", "", "", null, null);

    @Inject
    AuditQueries audited;

    @Inject
    Audit audit;

    @Inject
    Nodes nodes;

    @Inject
    Backups backups;

    @Inject
    SettingsShown settings;

    @Inject
    Rounds rounds;

    @Inject
    HouseFigures figures;

    @Inject
    Registry registry;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    UserTransaction transaction;

    @Test
    void strangersSeeNothingOfIt() {
        List<Supplier<Object>> all = List.of(
                () -> audited.lines(ALL, 0, 1),
                () -> audited.count(ALL),
                () -> audited.export(ALL, 0, 1),
                nodes::lines,
                backups::last,
                settings::lines,
                rounds::lines,
                () -> {
                    rounds.hasten("exams.closing");
                    return "";
                });
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.CENTER)) {
            assertThat(all).allSatisfy(use -> assertThatThrownBy(() -> currentUser.as(who(role), use))
                    .as(role.name())
                    .isInstanceOf(Forbidden.class));
        }
    }

    @Test
    void theFiguresOfTheDatabaseAreScraped() {
        currentUser.asSystem(figures::run);

        assertThat(registry.scrape())
                .contains("xinke_database_up 1.0", "xinke_pool_busy", "xinke_sessions", "xinke_feed_waiting")
                .contains("xinke_exams_running", "jvm_memory_used_bytes");
        assertThat(currentUser.as(ADMIN, nodes::lines))
                .filteredOn(line -> line.name().equals(Node.name()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.here()).isTrue();
                    assertThat(line.version()).isNotEqualTo("?");
                });
    }

    @Test
    void theRecordIsSearchedByPersonKindAndDay() throws Exception {
        write("watchtest.one", "thing:1");
        write("watchtest.two", "thing:2");
        LocalDate today = LocalDate.now(clock);

        assertThat(found(new AuditFilter("", "watchtest.", "", null, null)))
                .containsExactly("watchtest.two", "watchtest.one");
        assertThat(found(new AuditFilter("", "watchtest.", "thing:1", today, today)))
                .containsExactly("watchtest.one");
        assertThat(found(new AuditFilter("A", "watchtest.", "", null, null))).hasSize(2);
        assertThat(found(new AuditFilter("somebody else", "watchtest.", "", null, null)))
                .isEmpty();
        assertThat(found(new AuditFilter("", "watchtest.", "", today.plusDays(1), null)))
                .isEmpty();
        assertThat(currentUser.as(ADMIN, () -> audited.lines(new AuditFilter("", "watchtest.", "", null, null), 1, 1)))
                .extracting(AuditLine::action)
                .containsExactly("watchtest.one");
    }

    @Test
    void whoeverTakesTheRecordAwayStandsInIt() {
        AuditFilter own = new AuditFilter("", "watch.audit.export", "", null, null);
        int before = currentUser.as(ADMIN, () -> audited.count(own));
        currentUser.as(ADMIN, () -> audited.export(ALL, 0, 5));

        assertThat(currentUser.as(ADMIN, () -> audited.count(own))).isEqualTo(before + 1);
    }

    @Test
    void whatTheScriptHasNotedIsTheLastBackup() throws Exception {
        transaction.begin();
        sql.of(
                        "INSERT INTO watch.backup (name, started_at, ended_at, done, bytes) VALUES ('xinke-it', :now, :now, true, 7)")
                .set("now", clock.instant())
                .run();
        transaction.commit();

        assertThat(currentUser.as(ADMIN, backups::last).get(0))
                .matches(line -> line.name().equals("xinke-it") && line.done());
    }

    @Test
    void noSettingThatIsSecretLeavesTheServer() {
        assertThat(currentUser.as(ADMIN, settings::lines))
                .filteredOn(line -> line.name().matches("xinke\\.(db\\.password|vault\\.key|s3\\.secret\\.key)"))
                .hasSize(3)
                .allMatch(line -> line.value() == null && line.given());
    }

    @Test
    void aJobThatNobodyKnowsIsNotFound() {
        assertThatThrownBy(() -> currentUser.as(ADMIN, () -> {
                    rounds.hasten("no.such");
                    return "";
                }))
                .isInstanceOf(NotFound.class);
    }

    private List<String> found(AuditFilter filter) {
        return currentUser.as(ADMIN, () -> audited.lines(filter, 0, 10)).stream()
                .map(AuditLine::action)
                .toList();
    }

    private void write(String action, String subject) throws Exception {
        transaction.begin();
        currentUser.as(ADMIN, () -> {
            audit.record(action, subject, null, null);
            return "";
        });
        transaction.commit();
    }

    private static Identity who(Role role) {
        return new Identity(1, "A", "A", List.of(new Grant(role, null)), false);
    }
}
