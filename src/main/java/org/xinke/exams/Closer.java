package org.xinke.exams;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks every few seconds for what is overdue; each node has one, the database shares the work out. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Closer {
    private static final Logger LOG = Logger.getLogger(Closer.class.getName());
    private static final int SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    EndOfExam endOfExam;

    private @Nullable ScheduledFuture<?> sweeps;

    @PostConstruct
    void begin() {
        sweeps = executor.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (sweeps != null) {
            sweeps.cancel(false);
        }
    }

    /** An exception would end the schedule: with the database away the next sweep simply tries again. */
    private void sweep() {
        try {
            endOfExam.sweep();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "sweep failed, trying again", e);
        }
    }
}
