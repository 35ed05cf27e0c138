package org.xinke.shared.jobs;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.DomainError;

/** When a job is due on this node, and what became of its last round. */
final class Rhythm implements Runnable {
    private static final Logger LOG = Logger.getLogger(Rhythm.class.getName());
    /** How soon the work of a node that died is taken over, and how old what the register says may be. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_ERROR = 300;

    private final Job job;
    private final Rounds rounds;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Instant next;
    private Instant entered = Instant.EPOCH;
    private int failures;

    Rhythm(Job job, Rounds rounds, Clock clock, Instant next) {
        this.job = job;
        this.rounds = rounds;
        this.clock = clock;
        this.next = next;
    }

    String name() {
        return job.name();
    }

    boolean running() {
        return running.get();
    }

    /** True for who shall run it now; a round that is not over yet is not begun anew. */
    boolean begin(Instant now) {
        return !now.isBefore(next) && running.compareAndSet(false, true);
    }

    /** Nobody could run it. */
    void giveBack() {
        running.set(false);
    }

    /** Nothing may escape: with the database away the next round simply tries again. */
    @Override
    public void run() {
        try {
            next = clock.instant().plus(least(job.every(), LOOK));
            if (job.onEveryNode() || rounds.begin(name())) {
                round();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} waits, its register is away: {1}", new Object[] {name(), e.toString()});
        } finally {
            running.set(false);
        }
    }

    private void round() {
        int before = failures;
        long start = System.nanoTime();
        String error = done();
        Metrics.timer("xinke.job", "job", name(), "outcome", error == null ? "done" : "failed")
                .record(Duration.ofNanos(System.nanoTime() - start));
        Instant now = clock.instant();
        Duration pause = failures == 0 ? job.every() : pause(failures, job);
        next = now.plus(job.onEveryNode() ? pause : least(pause, LOOK));
        boolean news = !job.onEveryNode() || before != failures || now.isAfter(entered.plus(LOOK));
        if (news) {
            rounds.end(name(), now.plus(pause), failures, error);
            entered = now;
        }
    }

    private @Nullable String done() {
        try {
            job.run();
            failures = 0;
            return null;
        } catch (RuntimeException e) {
            failures++;
            log(e);
            // what stands on further lines may be the row that the database refused
            String line = e.toString().lines().findFirst().orElse("");
            return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
        }
    }

    /** The whole story once, not at each try of an outage. */
    private void log(RuntimeException e) {
        boolean told = failures > 1 || e instanceof DomainError;
        LOG.log(Level.WARNING, told ? null : e, () -> name() + " failed, trying again: " + e);
    }

    static Duration pause(int failures, Job job) {
        Duration first = least(job.every(), FIRST_PAUSE);
        return least(first.multipliedBy(1L << Math.min(failures - 1, 20)), job.longestPause());
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
