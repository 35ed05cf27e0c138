package org.xinke.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.xinke.shared.Role;

/** {@code xinke.factor.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class FactorSettings {
    private static final String NONE = "none";

    @Inject
    Config config;

    /** Who must have a second factor. */
    Set<Role> roles() {
        return Arrays.stream(config.getValue("xinke.factor.roles", String.class).split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty() && !role.equals(NONE))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long who must have one may do without. */
    Duration grace() {
        return Duration.ofDays(config.getValue("xinke.factor.grace.days", Integer.class));
    }

    /** False: the school's own sign-in has its own second step. */
    boolean afterSchool() {
        return config.getValue("xinke.factor.school", Boolean.class);
    }

    /** So many wrong codes of one person ... */
    int mostWrong() {
        return config.getValue("xinke.factor.wrong", Integer.class);
    }

    /** ... are followed by a pause of so long. */
    Duration pause() {
        return Duration.ofMinutes(config.getValue("xinke.factor.wrong.minutes", Integer.class));
    }

    /** What the app on the phone calls us. */
    String issuer() {
        return config.getValue("xinke.factor.issuer", String.class);
    }
}
