package org.xinke.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code lesson_reading}. */
record ReadingRow(
        String lessonId,
        long versionId,
        boolean newer,
        String pageId,
        boolean noteSeen,
        Way way,
        @Nullable Instant completedAt) {}
