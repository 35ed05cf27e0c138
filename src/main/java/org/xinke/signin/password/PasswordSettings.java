package org.xinke.signin.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.signin.*}, of the work with passwords; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class PasswordSettings {
    @Inject
    Config config;

    Cost cost() {
        return new Cost(
                number("xinke.signin.argon2.memory"),
                number("xinke.signin.argon2.rounds"),
                number("xinke.signin.argon2.lanes"));
    }

    int workers() {
        int workers = number("xinke.signin.workers");
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }

    int longestQueue() {
        return number("xinke.signin.queue");
    }

    private int number(String name) {
        return config.getValue(name, Integer.class);
    }

    /**
     * What a hash costs.
     *
     * @param memory in KiB
     */
    record Cost(int memory, int rounds, int lanes) {}
}
