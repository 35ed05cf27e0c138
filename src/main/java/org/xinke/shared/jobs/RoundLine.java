package org.xinke.shared.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the administrator sees it.
 *
 * @param node that did it last, or does it now
 * @param running one node at a time does it, and does it now
 * @param doneAt end of its last round, to the minute when each node makes rounds of its own
 * @param tries that failed one after the other
 */
public record RoundLine(
        String name,
        @Nullable String node,
        boolean running,
        @Nullable Instant begunAt,
        @Nullable Instant doneAt,
        Instant dueAt,
        int tries,
        @Nullable String lastError) {}
