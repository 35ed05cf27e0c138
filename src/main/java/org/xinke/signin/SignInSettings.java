package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.session.*}, {@code xinke.signin.*} and whom to ask; what each means stands in {@code microprofile-config.properties}. */
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

    Limits limits() {
        return new Limits(
                number("xinke.signin.failures"),
                number("xinke.signin.origin.failures"),
                Duration.ofMinutes(number("xinke.signin.window.minutes")),
                number("xinke.signin.proof.bits.least"),
                number("xinke.signin.proof.bits.most"),
                Duration.ofMinutes(number("xinke.signin.proof.minutes")));
    }

    /** For how long a device is known that somebody has signed in on. */
    Duration deviceLife() {
        return Duration.ofDays(number("xinke.signin.device.days"));
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

    /**
     * What a hash costs.
     *
     * @param memory in KiB
     */
    record Cost(int memory, int rounds, int lanes) {}

    /**
     * When a try must bring a proof of work, and how hard that is.
     *
     * @param ofNumber failures of one number within the window
     * @param ofOrigin failures from one address; a whole campus may share it
     * @param proofLife for how long an asked proof can be brought
     */
    record Limits(int ofNumber, int ofOrigin, Duration window, int leastBits, int mostBits, Duration proofLife) {
        boolean calm(Tries tries) {
            return tries.ofNumber() < ofNumber && tries.ofOrigin() < ofOrigin;
        }

        /** One bit more, which is twice the work, each time the failures double. */
        int bits(Tries tries) {
            return bits(Math.max((double) tries.ofNumber() / ofNumber, (double) tries.ofOrigin() / ofOrigin));
        }

        /** @param excess how many times the failures that need no proof */
        int bits(double excess) {
            int more = (int) Math.floor(Math.log(Math.max(1, excess)) / Math.log(2));
            return Math.min(mostBits, leastBits + more);
        }
    }

    /**
     * What has gone wrong within the window, and what is not decided yet.
     *
     * @param ofNumber decided or not, so that tries at the same time count
     * @param ofOrigin decided only: a lecture hall that signs in at once has done nothing wrong
     * @param ofDevice of the number on the known device
     */
    record Tries(long ofNumber, long ofOrigin, long ofDevice) {}
}
