package org.xinke.lessons;

import java.util.regex.Pattern;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

/** How much there is to read on a page, in characters; blanks and marks of the page's own do not count. */
final class PageLength {
    private static final Pattern NO_TEXT = Pattern.compile("<[^>]*>|&[a-z]+;|[\\s\\p{Z}]+");

    private PageLength() {}

    /** 0 for a page that is not there. */
    static int of(LessonContent lesson, String pageId) {
        return lesson.pages().stream()
                .filter(page -> page.id().equals(pageId))
                .mapToInt(PageLength::of)
                .sum();
    }

    static int of(LessonPage page) {
        return page.blocks().stream().mapToInt(PageLength::of).sum();
    }

    /** A self-check asks for an answer and a practice piece for work, not for reading time. */
    private static int of(Block block) {
        if (block instanceof Block.Prose prose) {
            return of(prose.html());
        }
        if (block instanceof Block.CaseStudy study) {
            return study.stages().stream().mapToInt(stage -> of(stage.html())).sum();
        }
        return block instanceof Block.Training training ? of(training.html()) : 0;
    }

    private static int of(String html) {
        return NO_TEXT.matcher(html).replaceAll("").length();
    }
}
