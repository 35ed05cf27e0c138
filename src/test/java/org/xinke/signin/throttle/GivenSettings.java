package org.xinke.signin.throttle;

import java.time.Duration;

/** Settings without a container; not deployed with the container tests, where it would be a second bean. */
class GivenSettings extends ThrottleSettings {
    @Override
    Limits limits() {
        return new Limits(5, 50, Duration.ofMinutes(10), 8, 12, Duration.ofMinutes(3));
    }

    @Override
    Duration deviceLife() {
        return Duration.ofDays(180);
    }
}
