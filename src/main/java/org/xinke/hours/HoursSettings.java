package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.hours.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class HoursSettings {
    @Inject
    @ConfigProperty(name = "xinke.hours.instructors.book")
    boolean instructorsBook;

    @Inject
    @ConfigProperty(name = "xinke.hours.proof.day")
    int proofsADay;

    @Inject
    @ConfigProperty(name = "xinke.hours.verify.tries")
    int verifyTries;

    @Inject
    @ConfigProperty(name = "xinke.hours.verify.minutes")
    int verifyMinutes;

    boolean instructorsBook() {
        return instructorsBook;
    }

    int proofsADay() {
        return proofsADay;
    }

    /** Wrong codes from one address ... */
    int verifyTries() {
        return verifyTries;
    }

    /** ... within this stretch. */
    Duration verifyWithin() {
        return Duration.ofMinutes(verifyMinutes);
    }
}
