package org.xinke.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

@ExtendWith(ArquillianExtension.class)
class RoundsIT {
    private static final Identity ADMIN = new Identity(1, "A", "A", List.of(new Grant(Role.ADMIN, null)), false);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Inject
    Rounds rounds;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    UserTransaction transaction;

    @Inject
    @Any
    Instance<Job> jobs;

    @Test
    void oneNodeDoesIt() {
        enter("test.one");

        assertThat(begin("test.one")).isTrue();
        assertThat(begin("test.one")).isFalse();
        assertThat(line("test.one").running()).isTrue();
        currentUser.asSystem(() -> rounds.end("test.one", clock.instant().plusSeconds(60), 0, null));
        assertThat(line("test.one").running()).isFalse();
        assertThat(line("test.one").doneAt()).isNotNull();
        assertThat(begin("test.one")).isFalse();
    }

    @Test
    void whatADeadNodeLeftIsTakenUpAndItsLateWordDoesNotCount() throws Exception {
        enter("test.dead");
        begin("test.dead");
        change("UPDATE shared.round SET node = 'dead', lease_until = :now WHERE name = 'test.dead'");
        assertThat(begin("test.dead")).isTrue();

        change("UPDATE shared.round SET node = 'other', lease_until = :now WHERE name = 'test.dead'");
        currentUser.asSystem(() -> rounds.end("test.dead", clock.instant(), 3, "late"));
        assertThat(line("test.dead").tries()).isZero();
    }

    @Test
    void aFailureStandsInTheRegister() {
        enter("test.failing");
        begin("test.failing");
        currentUser.asSystem(() -> rounds.end("test.failing", clock.instant(), 2, "away"));

        assertThat(line("test.failing"))
                .extracting(RoundLine::tries, RoundLine::lastError)
                .containsExactly(2, "away");
        assertThat(begin("test.failing")).isTrue();
    }

    @Test
    void aLeaseIsRenewedByWhoHoldsIt() throws Exception {
        enter("test.long");
        begin("test.long");
        change("UPDATE shared.round SET lease_until = :now WHERE name = 'test.long'");
        currentUser.asSystem(() -> rounds.renew(List.of("test.long")));

        assertThat(line("test.long").running()).isTrue();
    }

    /** The pool with the timers has one thread; this one must have more. */
    @Test
    void aJobThatTakesLongHoldsUpNoOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            threads.execute(() -> {
                both.countDown();
                try {
                    both.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyJobHasANameOfItsOwn() {
        assertThat(jobs.stream().map(Job::name))
                .doesNotHaveDuplicates()
                .contains("exams.closing", "feed.delivery", "roster.imports", "coverage.check", "app.pictures");
    }

    private void enter(String name) {
        currentUser.asSystem(() -> rounds.enter(name, clock.instant().minusSeconds(1)));
    }

    private boolean begin(String name) {
        boolean[] mine = {false};
        currentUser.asSystem(() -> mine[0] = rounds.begin(name));
        return mine[0];
    }

    private RoundLine line(String name) {
        return currentUser.as(ADMIN, rounds::lines).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void change(String text) throws Exception {
        transaction.begin();
        sql.of(text).set("now", clock.instant()).run();
        transaction.commit();
    }
}
