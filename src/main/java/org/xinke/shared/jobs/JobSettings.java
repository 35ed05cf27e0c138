package org.xinke.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.jobs}: which jobs this node does by itself. */
@ApplicationScoped
class JobSettings {
    private static final String ALL = "all";

    @Inject
    @ConfigProperty(name = "xinke.jobs")
    String jobs;

    boolean on(Job job) {
        boolean named = Arrays.asList(jobs.strip().split("\\s*,\\s*")).contains(job.name());
        return (named || ALL.equals(jobs)) && !job.every().isZero();
    }
}
