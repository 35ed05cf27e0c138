package org.xinke.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinke.content.Block;
import org.xinke.content.LessonPage;

/**
 * A lesson is complete when every page of the reader's way was open long enough, every self-check was answered (rightly or not: it is
 * practice) and every reflection is handed in. Cases and training are left to the reader.
 *
 * @param read pages open long enough
 * @param done blocks whose deed was reported
 */
record CompletionRule(Set<String> read, Set<String> done) {
    /** In the order of the pages; empty when they are done. */
    List<Missing> missing(List<LessonPage> pages) {
        List<Missing> missing = new ArrayList<>();
        for (LessonPage page : pages) {
            add(missing, page, Missing.Kind.PAGE, read.contains(page.id()) ? 0 : 1);
            add(missing, page, Missing.Kind.CHECK, undone(page, Block.SelfCheck.class));
            add(missing, page, Missing.Kind.REFLECTION, undone(page, Block.Reflection.class));
        }
        return missing;
    }

    private int undone(LessonPage page, Class<? extends Block> kind) {
        return (int) page.blocks().stream()
                .filter(kind::isInstance)
                .filter(block -> !done.contains(block.id()))
                .count();
    }

    private static void add(List<Missing> missing, LessonPage page, Missing.Kind kind, int count) {
        if (count > 0) {
            missing.add(new Missing(page.id(), page.title(), kind, count));
        }
    }
}
