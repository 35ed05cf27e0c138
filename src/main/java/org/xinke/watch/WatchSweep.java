package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.shared.jobs.Job;

/** Forgets nodes that are gone and notes about backups that are old. */
@ApplicationScoped
class WatchSweep implements Job {
    @Inject
    Nodes nodes;

    @Override
    public String name() {
        return "watch.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        nodes.sweep();
    }
}
