package org.xinke.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

    private final Register register = new Register();
    private final HandClock clock = new HandClock();
    private final Counting job = new Counting();

    @Test
    void aJobIsDueAfterItsPauseAndNotWhileItRuns() {
        Rhythm rhythm = new Rhythm(job, register, clock, START.plusSeconds(5));

        assertThat(rhythm.begin(clock.instant())).isFalse();
        clock.now = START.plusSeconds(5);
        assertThat(rhythm.begin(clock.instant())).isTrue();
        assertThat(rhythm.begin(clock.instant())).isFalse();
        rhythm.run();
        assertThat(job.rounds).isEqualTo(1);
        assertThat(rhythm.begin(clock.instant())).isFalse();
        assertThat(rhythm.begin(START.plusSeconds(10))).isTrue();
    }

    @Test
    void theRegisterHearsOfEachRoundThatOneNodeDoes() {
        run(new Rhythm(job, register, clock, START), 2);

        assertThat(register.heard).containsExactly("test.counting 0 null", "test.counting 0 null");
    }

    @Test
    void whatAnotherNodeDoesIsLeftAlone() {
        register.free = false;

        run(new Rhythm(job, register, clock, START), 3);

        assertThat(job.rounds).isZero();
        assertThat(register.heard).isEmpty();
    }

    @Test
    void ofWhatEachNodeDoesTheRegisterHearsNewsAndEachMinuteALine() {
        job.everywhere = true;
        register.free = false;
        Rhythm rhythm = new Rhythm(job, register, clock, START);
        run(rhythm, 14);
        job.failure = "away\n Detail: a row";
        run(rhythm, 1);

        assertThat(job.rounds).isEqualTo(15);
        assertThat(register.heard)
                .containsExactly(
                        "test.counting 0 null",
                        "test.counting 0 null",
                        "test.counting 1 java.lang.IllegalStateException: away");
    }

    @Test
    void afterAFailureItIsTriedAgainEverMoreRarely() {
        job.longest = Duration.ofMinutes(2);

        assertThat(List.of(1, 2, 3, 6, 7, 70))
                .extracting(failures -> Rhythm.pause(failures, job).toSeconds())
                .containsExactly(5L, 10L, 20L, 120L, 120L, 120L);
    }

    @Test
    void withTheRegisterAwayItIsTriedAgain() {
        register.away = true;
        Rhythm rhythm = new Rhythm(job, register, clock, START);
        run(rhythm, 2);
        register.away = false;
        run(rhythm, 1);

        assertThat(job.rounds).isEqualTo(1);
    }

    private void run(Rhythm rhythm, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(rhythm.begin(clock.instant())).isTrue();
            rhythm.run();
            clock.now = clock.now.plusSeconds(5);
        }
    }

    private static final class Counting implements Job {
        private int rounds;
        private boolean everywhere;
        private @Nullable String failure;
        private Duration longest = Duration.ofSeconds(5);

        @Override
        public String name() {
            return "test.counting";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(5);
        }

        @Override
        public boolean onEveryNode() {
            return everywhere;
        }

        @Override
        public Duration longestPause() {
            return longest;
        }

        @Override
        public void run() {
            rounds++;
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static final class Register extends Rounds {
        private final List<String> heard = new ArrayList<>();
        private boolean free = true;
        private boolean away;

        @Override
        boolean begin(String name) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return free;
        }

        @Override
        void end(String name, Instant due, int tries, @Nullable String error) {
            heard.add(name + " " + tries + " " + error);
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
