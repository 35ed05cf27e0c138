package org.xinke.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reflection in a teacher's list; the text is not in it.
 *
 * @param readAt when this teacher last read it
 */
public record ReflectionLine(
        long id,
        String number,
        String writer,
        String section,
        String lessonId,
        String blockId,
        Instant handedInAt,
        @Nullable Instant readAt) {
    public WritingKind kind() {
        return WritingKind.of(blockId);
    }
}
