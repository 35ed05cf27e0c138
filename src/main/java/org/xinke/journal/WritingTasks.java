package org.xinke.journal;

import java.util.List;
import java.util.Optional;
import org.xinke.content.Block;
import org.xinke.shared.NotFound;

/**
 * What the caller is asked to write. Whoever asks for it implements this, so that the writing knows nothing of lessons; the
 * piece is the one of the version that the caller reads.
 */
public interface WritingTasks {
    /** @throws NotFound when the caller never opened the lesson, or it asks no such reflection */
    Block.Reflection reflection(String lessonId, String blockId);

    /** The training, when the caller's version of the lesson has it and asks for something of it to be handed in. */
    Optional<Block.Training> training(String lessonId, String blockId);

    /** @throws NotFound when the caller never opened the lesson, or it has no such piece */
    Block.Practice practice(String lessonId, String blockId);

    /**
     * A piece, or a question within a case: what is written there is for the caller's own eyes.
     *
     * @throws NotFound when the caller never opened the lesson, or it has neither
     */
    void ownEyes(String lessonId, String blockId);

    /** All texts that the lessons ask for which the caller has opened, in the order of the course. */
    List<WritingPlace> writings();

    /** All practice pieces, in the order of the course. */
    List<PracticeTask> practices();
}
