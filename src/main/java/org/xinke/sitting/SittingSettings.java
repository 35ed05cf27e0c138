package org.xinke.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.sitting.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class SittingSettings {
    @Inject
    @ConfigProperty(name = "xinke.sitting.window.milliseconds")
    int window;

    @Inject
    @ConfigProperty(name = "xinke.sitting.batch")
    int batch;

    @Inject
    @ConfigProperty(name = "xinke.sitting.queue")
    int queue;

    @Inject
    @ConfigProperty(name = "xinke.sitting.workers")
    int workers;

    @Inject
    @ConfigProperty(name = "xinke.sitting.step.workers")
    int stepWorkers;

    @Inject
    @ConfigProperty(name = "xinke.sitting.answer.seconds")
    int answerSeconds;

    /** How long the first save waits for others. */
    Duration window() {
        return Duration.ofMillis(window);
    }

    int batch() {
        return batch;
    }

    int queue() {
        return queue;
    }

    int workers() {
        return workers;
    }

    /** For all but saves and clocks. */
    int stepWorkers() {
        return stepWorkers;
    }

    Duration patience() {
        return Duration.ofSeconds(answerSeconds);
    }
}
