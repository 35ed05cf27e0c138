package org.xinke.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xinke.shared.Figures;
import org.xinke.shared.jobs.Job;

/**
 * Looks every few seconds at what the features count in the database, so that whoever reads the metrics never waits for it: when it is
 * away the figures are unknown and {@code xinke.database.up} is 0.
 */
@ApplicationScoped
class HouseFigures implements Job {
    private static final String UP = "xinke.database.up";
    private static final String SECONDS = "xinke.database.seconds";

    private final Map<String, Double> values = new ConcurrentHashMap<>();

    @Inject
    WatchSettings settings;

    @Inject
    Nodes nodes;

    @Inject
    @Any
    Instance<Figures> features;

    @Override
    public String name() {
        return "watch.figures";
    }

    @Override
    public Duration every() {
        return settings.look();
    }

    /** Each tells its own scrapes. */
    @Override
    public boolean onEveryNode() {
        return true;
    }

    @Override
    public void run() {
        try {
            long start = System.nanoTime();
            nodes.seen();
            keep(
                    SECONDS,
                    (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos());
            features.forEach(feature -> feature.now().forEach(this::keep));
            keep(UP, 1);
        } catch (RuntimeException e) {
            values.replaceAll((name, before) -> Double.NaN);
            keep(UP, 0);
            throw e;
        }
    }

    /** By the names that Prometheus gets from us here; for the test that holds board and rules to it. */
    Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    private void keep(String name, Number value) {
        if (values.put(name, value.doubleValue()) == null) {
            Gauge.builder(name, values, all -> all.getOrDefault(name, Double.NaN))
                    .register(Metrics.globalRegistry);
        }
    }
}
