package org.xinke.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.signin.*}, of failures, proofs and devices; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class ThrottleSettings {
    @Inject
    Config config;

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

    private int number(String name) {
        return config.getValue(name, Integer.class);
    }

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
