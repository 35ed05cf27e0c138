package org.xinke.coverage;

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
import org.xinke.shared.CurrentUser;

/** Asks now and then whether tonight's check has run: a server that slept through the hour makes up for it. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlySelfCheck {
    private static final Logger LOG = Logger.getLogger(NightlySelfCheck.class.getName());
    private static final int MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    SelfCheck selfCheck;

    @Inject
    CurrentUser currentUser;

    private @Nullable ScheduledFuture<?> looks;

    @PostConstruct
    void begin() {
        looks = executor.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    /** An exception would end the schedule. */
    private void look() {
        try {
            currentUser.asSystem(selfCheck::runNightly);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the self-check of coverage failed, trying again", e);
        }
    }
}
