package org.xinke.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the script that makes backups has said of one.
 *
 * @param done false: it did not come to its end
 * @param bytes of what was written
 */
public record BackupLine(
        String name,
        Instant startedAt,
        Instant endedAt,
        boolean done,
        @Nullable Long bytes) {}
