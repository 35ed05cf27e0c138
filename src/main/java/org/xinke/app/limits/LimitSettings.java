package org.xinke.app.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.limits.*} and {@code xinke.hosts}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class LimitSettings {
    private static final long KILO = 1024;
    private static final long MEGA = 1024 * KILO;

    @Inject
    @ConfigProperty(name = "xinke.hosts")
    Optional<String> hosts;

    @Inject
    @ConfigProperty(name = "xinke.limits.json.kilobytes")
    int json;

    @Inject
    @ConfigProperty(name = "xinke.limits.form.kilobytes")
    int form;

    @Inject
    @ConfigProperty(name = "xinke.limits.view.megabytes")
    int view;

    @Inject
    @ConfigProperty(name = "xinke.limits.upload.megabytes")
    int upload;

    @Inject
    @ConfigProperty(name = "xinke.limits.body.seconds")
    int bodySeconds;

    @Inject
    @ConfigProperty(name = "xinke.limits.upload.seconds")
    int uploadSeconds;

    @Inject
    @ConfigProperty(name = "xinke.limits.reading")
    int reading;

    OwnNames names() {
        return OwnNames.of(hosts.orElse(""));
    }

    long bytes(BodyPlace place) {
        return switch (place) {
            case REST -> json * KILO;
            case FORM -> form * KILO;
            case VIEW -> view * MEGA;
            case UPLOAD -> upload * MEGA;
        };
    }

    Duration patience(BodyPlace place) {
        return Duration.ofSeconds(place == BodyPlace.UPLOAD ? uploadSeconds : bodySeconds);
    }

    /** So many requests may be sending a body at once. */
    int reading() {
        return reading;
    }
}
