package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.coverage.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class CoverageSettings {
    @Inject
    @ConfigProperty(name = "xinke.coverage.check.hour")
    int checkHour;

    /** Hour of the day from which the nightly self-check may run. */
    int checkHour() {
        return checkHour;
    }
}
