package org.xinke.feed;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Settings;

/**
 * Sends the postman round every few seconds and sweeps every hour; each node does, the database shares the deliveries
 * out.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class PostmanRounds {
    private static final Logger LOG = Logger.getLogger(PostmanRounds.class.getName());
    private static final long HOUR = TimeUnit.HOURS.toSeconds(1);

    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Postman postman;

    @Inject
    Tokens tokens;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @PostConstruct
    void begin() {
        int seconds = settings.webhooks().roundSeconds();
        if (seconds > 0) {
            every(seconds, postman::goRound);
        }
        every(HOUR, () -> currentUser.asSystem(tokens::forgetUse));
    }

    @PreDestroy
    void end() {
        rounds.forEach(round -> round.cancel(false));
    }

    private void every(long seconds, Runnable job) {
        rounds.add(executor.scheduleWithFixedDelay(() -> safely(job), seconds, seconds, TimeUnit.SECONDS));
    }

    /** An exception would end the schedule: with the database away the next round simply tries again. */
    private static void safely(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the feed's round failed, trying again", e);
        }
    }
}
