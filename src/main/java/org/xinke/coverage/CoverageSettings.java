package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.coverage.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class CoverageSettings {
    @Inject
    @ConfigProperty(name = "xinke.coverage.check.hour")
    int checkHour;

    @Inject
    @ConfigProperty(name = "xinke.coverage.check.minutes")
    int checkMinutes;

    /** Hour of the day from which the nightly self-check may run. */
    int checkHour() {
        return checkHour;
    }

    /** How often it is looked whether tonight's has run. */
    Duration checkEvery() {
        return Duration.ofMinutes(checkMinutes);
    }
}
