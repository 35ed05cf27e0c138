package org.xinke.lessons;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

/** A lesson to read without a network: the text as everybody has it. No key of a self-check is in it, nor what anyone wrote. */
public record LessonText(String id, String title, List<Page> pages) {
    /** One page of the reader's way. */
    public record Page(String id, String title, String html) {}

    static LessonText of(LessonContent lesson, Way way, Set<String> answered) {
        return new LessonText(
                lesson.id(),
                lesson.title(),
                way.pages(lesson).stream().map(page -> page(page, answered)).toList());
    }

    private static Page page(LessonPage page, Set<String> answered) {
        String html = page.blocks().stream().map(block -> html(block, answered)).collect(Collectors.joining("\n"));
        return new Page(page.id(), page.title(), html);
    }

    private static String html(Block block, Set<String> answered) {
        if (block instanceof Block.Prose prose) {
            return prose.html();
        }
        if (block instanceof Block.CaseStudy study) {
            return CaseProgress.of(study, answered).stages().stream()
                    .map(Block.Stage::html)
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Training training) {
            return training.html();
        }
        if (block instanceof Block.Practice practice) {
            return practice.html();
        }
        return block instanceof Block.Reflection reflection ? reflection.html() : "";
    }
}
