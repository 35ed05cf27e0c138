package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.shared.Unavailable;
import org.xinke.shared.jobs.Job;

/**
 * Wraps data keys by the new key while people work, some at a time, and ends those that were renewed. Texts are not touched
 * by a rotation: their keys stay the same inside.
 */
@ApplicationScoped
class KeyRotation implements Job {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    @Inject
    VaultSettings settings;

    @Inject
    RotationSteps steps;

    @Override
    public String name() {
        return VaultState.ROTATION;
    }

    @Override
    public Duration every() {
        return settings.rotation();
    }

    @Override
    public Duration longestPause() {
        return LONGEST_PAUSE.compareTo(every()) > 0 ? LONGEST_PAUSE : every();
    }

    /** @throws Unavailable at the end, when a key is missing: it stands in the register of the jobs then */
    @Override
    public void run() {
        long last = 0;
        long next = steps.wrapAnew(last);
        while (next > last) {
            last = next;
            next = steps.wrapAnew(last);
        }
        steps.retired().forEach(steps::end);
        steps.complainOfMissing();
    }
}
