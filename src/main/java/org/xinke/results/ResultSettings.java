package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.results.*}: what marking an exam begins with; the lead can change it exam by exam. */
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
