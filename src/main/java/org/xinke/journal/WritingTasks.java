package org.xinke.journal;

import java.util.List;
import org.xinke.content.Block;
import org.xinke.shared.NotFound;

/**
 * What the caller is asked to write. Whoever asks for it implements this, so that the writing knows nothing of lessons; the
 * piece is the one of the version that the caller reads.
 */
public interface WritingTasks {
    /** @throws NotFound when the caller never opened the lesson, or it asks no such reflection */
    Block.Reflection reflection(String lessonId, String blockId);

    /** @throws NotFound when the caller never opened the lesson, or it has no such piece */
    Block.Practice practice(String lessonId, String blockId);

    /** All practice pieces, in the order of the course. */
    List<PracticeTask> practices();
}
