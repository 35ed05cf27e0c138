package org.xinke.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that could not be brought. */
public record DeadDelivery(
        long id,
        String webhook,
        WebhookEvent event,
        int entries,
        int tries,
        @Nullable String answer,
        Instant createdAt) {}
