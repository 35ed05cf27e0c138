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
 * @param answered self-checks with an answer
 * @param handedIn reflections handed in
 */
record CompletionRule(Set<String> read, Set<String> answered, Set<String> handedIn) {
    /** In the order of the pages; empty when they are done. */
    List<Missing> missing(List<LessonPage> pages) {
        List<Missing> missing = new ArrayList<>();
        for (LessonPage page : pages) {
            add(missing, page, Missing.Kind.PAGE, read.contains(page.id()) ? 0 : 1);
            add(missing, page, Missing.Kind.CHECK, unanswered(page));
            add(missing, page, Missing.Kind.REFLECTION, unwritten(page));
        }
        return missing;
    }

    private int unanswered(LessonPage page) {
        return (int) page.blocks().stream()
                .filter(block -> block instanceof Block.SelfCheck check && !answered.contains(check.id()))
                .count();
    }

    private int unwritten(LessonPage page) {
        return (int) page.blocks().stream()
                .filter(block -> block instanceof Block.Reflection task && !handedIn.contains(task.id()))
                .count();
    }

    private static void add(List<Missing> missing, LessonPage page, Missing.Kind kind, int count) {
        if (count > 0) {
            missing.add(new Missing(page.id(), page.title(), kind, count));
        }
    }
}
