package org.xinke.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what, when, from where.
 *
 * @param number of the person; {@code system} for the house itself, {@code -} for somebody who was not signed in
 * @param name null when it is no person
 */
public record AuditLine(
        Instant at,
        String number,
        @Nullable String name,
        @Nullable String origin,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after) {}
