package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a new exam begins with, {@code xinke.exams.*}; once planned, an exam keeps its own. */
@ApplicationScoped
public class ExamSettings {
    @Inject
    @ConfigProperty(name = "xinke.exams.grace.seconds")
    int graceSeconds;

    @Inject
    @ConfigProperty(name = "xinke.exams.part.share")
    BigDecimal partShare;

    /** How long after the deadline a late save still counts. */
    public int graceSeconds() {
        return graceSeconds;
    }

    /** Share of the points for a right but incomplete 多选. */
    public BigDecimal partShare() {
        return partShare;
    }
}
