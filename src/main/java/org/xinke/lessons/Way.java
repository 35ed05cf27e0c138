package org.xinke.lessons;

import java.util.List;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

/** How a reader goes through a lesson on a hard topic; both are worth the same 学时. */
public enum Way {
    /** Every page. */
    WHOLE,
    /** Only the pages that the content note names. */
    ROUND;

    List<LessonPage> pages(LessonContent lesson) {
        LessonContent.ContentNote note = lesson.contentNote();
        return this == WHOLE || note == null
                ? lesson.pages()
                : lesson.pages().stream()
                        .filter(page -> note.wayPages().contains(page.id()))
                        .toList();
    }
}
