package org.xinke.shared.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.CurrentUser;

/**
 * The one timer of the house. Some times a second it sends off what is due, to threads of the other pool: the pool with the timers
 * has a single one, so a job that takes long would hold up all others.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    /** Finer than the shortest pause of a job, or each pause would be up to twice as long. */
    private static final int TICK = 250;

    private static final Duration RENEWAL = Rounds.LEASE.dividedBy(3);

    private final List<Rhythm> rhythms = new ArrayList<>();

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource
    ManagedExecutorService threads;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobSettings settings;

    @Inject
    Rounds rounds;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private @Nullable ScheduledFuture<?> ticks;
    private Instant renewed = Instant.EPOCH;

    @PostConstruct
    void begin() {
        currentUser.asSystem(() -> jobs.stream().filter(settings::on).forEach(this::add));
        ticks = timer.scheduleWithFixedDelay(this::tick, TICK, TICK, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (ticks != null) {
            ticks.cancel(false);
        }
    }

    private void add(Job job) {
        Instant due = clock.instant().plus(job.every());
        rounds.enter(job.name(), due);
        rhythms.add(new Rhythm(job, rounds, clock, due));
    }

    /** An exception would end the schedule. */
    private void tick() {
        try {
            Instant now = clock.instant();
            rhythms.stream().filter(rhythm -> rhythm.begin(now)).forEach(this::send);
            if (now.isAfter(renewed.plus(RENEWAL))) {
                renewed = now;
                renew();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "jobs wait: {0}", e.toString());
        }
    }

    private void send(Rhythm rhythm) {
        try {
            threads.execute(() -> currentUser.asSystem(rhythm));
        } catch (RejectedExecutionException e) {
            rhythm.giveBack();
            throw e;
        }
    }

    private void renew() {
        List<String> running =
                rhythms.stream().filter(Rhythm::running).map(Rhythm::name).toList();
        if (!running.isEmpty()) {
            currentUser.asSystem(() -> rounds.renew(running));
        }
    }
}
