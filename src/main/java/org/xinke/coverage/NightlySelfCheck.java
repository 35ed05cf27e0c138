package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.Job;

/** Asks now and then whether tonight's check has run: a server that slept through the hour makes up for it. */
@ApplicationScoped
class NightlySelfCheck implements Job {
    @Inject
    @ConfigProperty(name = "xinke.coverage.check.minutes")
    int minutes;

    @Inject
    SelfCheck selfCheck;

    @Override
    public String name() {
        return "coverage.check";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(minutes);
    }

    @Override
    public void run() {
        selfCheck.runNightly();
    }
}
