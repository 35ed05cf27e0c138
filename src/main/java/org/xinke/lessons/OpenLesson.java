package org.xinke.lessons;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

/**
 * A lesson as its reader holds it.
 *
 * @param newer a later version could be read instead
 * @param pageId where the reader stopped
 * @param read pages that were open long enough
 */
public record OpenLesson(
        LessonContent content,
        boolean newer,
        String pageId,
        boolean noteSeen,
        Way way,
        @Nullable Instant completedAt,
        Set<String> read) {
    /** The page with this id, else the one where the reader stopped, else the first. */
    public LessonPage page(@Nullable String wanted) {
        List<LessonPage> mine = way.pages(content);
        return find(wanted).or(() -> find(pageId).filter(mine::contains)).orElseGet(() -> mine.get(0));
    }

    /** The first page of the reader's way that practises this objective, by a self-check or a training; null when none does. */
    public @Nullable String pageOf(String objectiveId) {
        return way.pages(content).stream()
                .filter(page -> page.blocks().stream().anyMatch(block -> practises(block, objectiveId)))
                .map(LessonPage::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean practises(Block block, String objectiveId) {
        return block instanceof Block.SelfCheck check && check.objective().equals(objectiveId)
                || block instanceof Block.Training training
                        && training.objectives().contains(objectiveId);
    }

    /** The pages among which this one is counted: those of the reader's way, or all when it lies off the way. */
    public List<LessonPage> path(LessonPage page) {
        List<LessonPage> mine = way.pages(content);
        return mine.contains(page) ? mine : content.pages();
    }

    /** Counted from 0, on its path. */
    public int position(LessonPage page) {
        return path(page).indexOf(page);
    }

    /** The next page of the reader's way. */
    public Optional<LessonPage> neighbour(LessonPage page, int step) {
        List<LessonPage> mine = way.pages(content);
        List<LessonPage> all = content.pages();
        return IntStream.iterate(all.indexOf(page) + step, i -> i >= 0 && i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .filter(mine::contains)
                .findFirst();
    }

    /** Whether the reader's way leads over this page. */
    public boolean onWay(LessonPage page) {
        return way.pages(content).contains(page);
    }

    /** The content note is still to be shown. */
    public boolean notePending() {
        return content.contentNote() != null && !noteSeen;
    }

    /** Its place on the reader's way, counted from 1; 0 when it lies off the way. */
    public int number(String id) {
        return way.pages(content).stream().map(LessonPage::id).toList().indexOf(id) + 1;
    }

    private Optional<LessonPage> find(@Nullable String id) {
        return content.pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }
}
