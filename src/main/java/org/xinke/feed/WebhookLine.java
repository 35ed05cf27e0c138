package org.xinke.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receiver and how it is doing.
 *
 * @param events with commas
 * @param dead deliveries laid aside
 */
public record WebhookLine(
        long id,
        String name,
        String url,
        String events,
        Instant createdAt,
        int delivered,
        int waiting,
        int dead,
        @Nullable Instant lastDelivered) {}
