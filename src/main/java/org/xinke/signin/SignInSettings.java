package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.session.*}, the most of {@code xinke.signin.*} and whom to ask; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class SignInSettings {
    @Inject
    Config config;

    /** How long a sign-in lasts without a visit. */
    Duration sessionLife() {
        return Duration.ofHours(number("xinke.session.hours"));
    }

    /** How long a sign-in lasts at most. */
    Duration longestSession() {
        return Duration.ofDays(number("xinke.session.days"));
    }

    /** What a number may look like. */
    Pattern plausible() {
        return Pattern.compile(config.getValue("xinke.signin.number.pattern", String.class));
    }

    /** How long the password holds that the school gave. */
    Duration oneTimeLife() {
        return Duration.ofDays(number("xinke.signin.onetime.days"));
    }

    /** For how long who has left the school may still come to read what is their own. */
    Duration readingAfterLeaving() {
        return Duration.ofDays(number("xinke.signin.gone.days"));
    }

    /** How long a code can be brought after the password, and how many may be tried. */
    Duration secondStepLife() {
        return Duration.ofMinutes(number("xinke.signin.second.minutes"));
    }

    int secondStepTries() {
        return number("xinke.signin.second.tries");
    }

    Duration swept() {
        return Duration.ofMinutes(number("xinke.signin.sweep.minutes"));
    }

    /** Whom to ask when the school knows a person whom we do not; empty for the usual words. */
    Optional<String> contact() {
        return config.getOptionalValue("xinke.sso.contact", String.class).filter(text -> !text.isBlank());
    }

    private int number(String name) {
        return config.getValue(name, Integer.class);
    }
}
