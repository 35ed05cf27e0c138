package org.xinke.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A practice piece of the course, as a student finds it again. Nothing of what was written in it.
 *
 * @param opened the student has opened the lesson
 * @param savedAt last change; null when nothing is kept
 */
public record PracticeLine(
        String lessonId,
        String lessonTitle,
        String pageId,
        String blockId,
        String piece,
        boolean opened,
        @Nullable Instant savedAt) {
    static PracticeLine of(PracticeTask task, @Nullable Instant savedAt) {
        return new PracticeLine(
                task.lessonId(),
                task.lessonTitle(),
                task.pageId(),
                task.blockId(),
                task.piece(),
                task.opened(),
                savedAt);
    }
}
