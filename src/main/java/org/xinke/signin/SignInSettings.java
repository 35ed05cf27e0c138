package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.session.*}, {@code xinke.signin.*} and whom to ask; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class SignInSettings {
    @Inject
    @ConfigProperty(name = "xinke.session.hours")
    int sessionHours;

    @Inject
    @ConfigProperty(name = "xinke.signin.failures")
    int failures;

    @Inject
    @ConfigProperty(name = "xinke.signin.block.minutes")
    int blockMinutes;

    @Inject
    @ConfigProperty(name = "xinke.sso.contact")
    Optional<String> contact;

    /** How long a sign-in lasts without a visit. */
    Duration sessionLife() {
        return Duration.ofHours(sessionHours);
    }

    /** Wrong passwords for one number within the block time, before further tries are refused. */
    int failures() {
        return failures;
    }

    Duration block() {
        return Duration.ofMinutes(blockMinutes);
    }

    /** Whom to ask when the school knows a person whom we do not; empty for the usual words. */
    Optional<String> contact() {
        return contact.filter(text -> !text.isBlank());
    }
}
