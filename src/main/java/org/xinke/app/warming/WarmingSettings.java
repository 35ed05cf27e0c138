package org.xinke.app.warming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.warming.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class WarmingSettings {
    @Inject
    @ConfigProperty(name = "xinke.warming.seconds")
    int seconds;

    @Inject
    @ConfigProperty(name = "xinke.warming.rounds")
    int rounds;

    @Inject
    @ConfigProperty(name = "xinke.warming.url")
    URI url;

    /** At most; zero: not at all. */
    Duration time() {
        return Duration.ofSeconds(seconds);
    }

    /** Of each caller. */
    int rounds() {
        return rounds;
    }

    /** The server itself. */
    URI url() {
        return url;
    }
}
