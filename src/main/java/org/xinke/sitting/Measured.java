package org.xinke.sitting;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** How many came together, how long that took, and whether it went well. */
final class Measured {
    private static final DistributionSummary SIZE = Metrics.summary("xinke.sitting.batch.size");

    private Measured() {}

    static <Q, A> Function<List<Q>, List<A>> of(Function<List<Q>, List<A>> work) {
        return all -> {
            long start = System.nanoTime();
            String outcome = "failed";
            try {
                List<A> answers = work.apply(all);
                outcome = "done";
                return answers;
            } finally {
                SIZE.record(all.size());
                Metrics.timer("xinke.sitting.batch", "outcome", outcome)
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        };
    }
}
