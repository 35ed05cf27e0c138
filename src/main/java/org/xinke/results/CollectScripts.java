package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.shared.jobs.Job;

/** Looks every minute or so for papers that have ended. */
@ApplicationScoped
class CollectScripts implements Job {
    @Inject
    ScriptCollector collector;

    @Inject
    ResultSettings settings;

    @Override
    public String name() {
        return "results.collect";
    }

    @Override
    public Duration every() {
        return settings.collectEvery();
    }

    @Override
    public void run() {
        collector.collect();
    }
}
