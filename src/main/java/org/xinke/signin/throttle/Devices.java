package org.xinke.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Secret;

/** Devices on which somebody has signed in: what is signed, {@code until.id.signature}, holds for that number alone. */
@ApplicationScoped
public class Devices {
    private static final int PARTS = 3;

    @Inject
    SigningKey key;

    @Inject
    ThrottleSettings settings;

    @Inject
    Clock clock;

    /** For how long the mark of a device is kept. */
    public Duration life() {
        return settings.deviceLife();
    }

    public String make(String numberKey) {
        Instant until = clock.instant().plus(life());
        String open = until.getEpochSecond() + "." + Secret.fresh();
        return open + "." + signature(open, numberKey);
    }

    /** @return the id of the device, when it is known for this number */
    Optional<String> known(@Nullable String mark, String numberKey) {
        String[] parts = mark == null ? new String[0] : mark.split("\\.", -1);
        boolean ours = parts.length == PARTS
                && Secret.same(signature(parts[0] + "." + parts[1], numberKey), parts[PARTS - 1])
                && clock.instant().getEpochSecond() <= Long.parseLong(parts[0]);
        return ours ? Optional.of(parts[1]) : Optional.empty();
    }

    private String signature(String open, String numberKey) {
        return key.sign("device", open + "\n" + numberKey);
    }
}
