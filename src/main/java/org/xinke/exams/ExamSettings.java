package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.exams.*}: what a new exam begins with, once planned it keeps its own; and what holds for late and lost time. */
@ApplicationScoped
public class ExamSettings {
    @Inject
    @ConfigProperty(name = "xinke.exams.grace.seconds")
    int graceSeconds;

    @Inject
    @ConfigProperty(name = "xinke.exams.part.share")
    BigDecimal partShare;

    @Inject
    @ConfigProperty(name = "xinke.exams.extension.minutes")
    int longestExtension;

    @Inject
    @ConfigProperty(name = "xinke.exams.late.hours")
    int lateHours;

    @Inject
    @ConfigProperty(name = "xinke.exams.kept.years")
    int keptYears;

    @Inject
    @ConfigProperty(name = "xinke.exams.outage.seconds")
    int outageSeconds;

    @Inject
    @ConfigProperty(name = "xinke.exams.outage.hold.minutes")
    int outageHoldMinutes;

    /** How long after the deadline a late save still counts. */
    public int graceSeconds() {
        return graceSeconds;
    }

    /** In minutes. */
    public int longestExtension() {
        return longestExtension;
    }

    /** How long after the grace late answers are kept for a decision. */
    public Duration lateFor() {
        return Duration.ofHours(lateHours);
    }

    /** Years after leaving for which papers and answers are kept. */
    int papersKeptYears() {
        return keptYears;
    }

    /** A silence of so long was an outage. */
    public int outageSeconds() {
        return outageSeconds;
    }

    /** How long results wait after an outage. */
    public int outageHoldMinutes() {
        return outageHoldMinutes;
    }

    /** Share of the points for a right but incomplete 多选. */
    public BigDecimal partShare() {
        return partShare;
    }
}
