package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.feed.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
public class FeedSettings {
    @Inject
    Config config;

    /** How OneRoster files call the school. */
    String school() {
        return config.getValue("xinke.feed.oneroster.school", String.class);
    }

    /** Of one token; more are answered 429. */
    public int requestsPerMinute() {
        return number("xinke.feed.requests.per.minute");
    }

    /** How long it is known how often a token asked. */
    public Duration useKept() {
        return Duration.ofDays(number("xinke.feed.use.days"));
    }

    /** How often what is older than that is deleted. */
    public Duration useSwept() {
        return Duration.ofMinutes(number("xinke.feed.use.sweep.minutes"));
    }

    /** How long it is known what was delivered. */
    Duration deliveriesKept() {
        return Duration.ofDays(number("xinke.feed.webhook.days"));
    }

    /** Tries of a delivery before it is laid aside. */
    int tries() {
        return number("xinke.feed.webhook.tries");
    }

    /** Seconds until the second try; doubled each time. */
    int retrySeconds() {
        return number("xinke.feed.webhook.retry.seconds");
    }

    /** Between two rounds of the postman; zero: none. */
    Duration round() {
        return Duration.ofSeconds(number("xinke.feed.webhook.round.seconds"));
    }

    /** Where webhooks may go: into the school's own network, to this very machine, if it says so. */
    SafeAddress addresses() {
        return new SafeAddress(
                config.getValue("xinke.feed.webhook.private", Boolean.class),
                config.getValue("xinke.feed.webhook.loopback", Boolean.class));
    }

    private int number(String name) {
        return config.getValue(name, Integer.class);
    }
}
