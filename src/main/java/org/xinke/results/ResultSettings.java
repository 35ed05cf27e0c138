package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.results.analysis.Thresholds;

/** {@code xinke.results.*}: what marking an exam begins with, which the lead can change exam by exam, and from where on an item stands out. */
@ApplicationScoped
class ResultSettings {
    @Inject
    @ConfigProperty(name = "xinke.results.second.percent")
    int secondPercent;

    @Inject
    @ConfigProperty(name = "xinke.results.tolerance.percent")
    int tolerancePercent;

    @Inject
    @ConfigProperty(name = "xinke.results.hold.minutes")
    int holdMinutes;

    @Inject
    @ConfigProperty(name = "xinke.results.collect.seconds")
    int collectSeconds;

    @Inject
    @ConfigProperty(name = "xinke.results.analysis.least")
    int least;

    @Inject
    @ConfigProperty(name = "xinke.results.analysis.hard")
    double hard;

    @Inject
    @ConfigProperty(name = "xinke.results.analysis.easy")
    double easy;

    @Inject
    @ConfigProperty(name = "xinke.results.analysis.weak")
    double weak;

    /** From where on an item is worth a look. */
    Thresholds thresholds() {
        return new Thresholds(least, hard, easy, weak);
    }

    /** So many of a hundred scripts are read twice. */
    int secondPercent() {
        return secondPercent;
    }

    /** So much of a question's points may two marks lie apart. */
    int tolerancePercent() {
        return tolerancePercent;
    }

    /** For how long a script is kept for the marker who took it, from the last thing that he or she did. */
    Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    Duration collectEvery() {
        return Duration.ofSeconds(collectSeconds);
    }
}
