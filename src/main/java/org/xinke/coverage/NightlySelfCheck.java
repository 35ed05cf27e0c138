package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.shared.jobs.Job;

/** Asks now and then whether tonight's check has run: a server that slept through the hour makes up for it. */
@ApplicationScoped
class NightlySelfCheck implements Job {
    @Inject
    CoverageSettings settings;

    @Inject
    SelfCheck selfCheck;

    @Override
    public String name() {
        return "coverage.check";
    }

    @Override
    public Duration every() {
        return settings.checkEvery();
    }

    @Override
    public void run() {
        selfCheck.runNightly();
    }
}
