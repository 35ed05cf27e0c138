package org.xinke.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

/** The words of a lesson or question without their HTML. */
final class PlainText {
    private PlainText() {}

    static String of(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    static String of(LessonContent lesson) {
        return lesson.pages().stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    static String of(LessonPage page) {
        return page.blocks().stream()
                .flatMap(PlainText::html)
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
    }

    static long chineseCharacters(String text) {
        return text.codePoints().filter(Character::isIdeographic).count();
    }

    private static Stream<String> html(Block block) {
        if (block instanceof Block.Prose prose) {
            return Stream.of(prose.html());
        }
        if (block instanceof Block.SelfCheck check) {
            return Stream.concat(
                    Stream.of(check.stem()),
                    check.options().stream().flatMap(option -> Stream.of(option.html(), option.reason())));
        }
        if (block instanceof Block.CaseStudy study) {
            Stream<String> stages = study.stages().stream()
                    .flatMap(stage -> Stream.concat(
                            Stream.of(stage.title(), stage.html()),
                            stage.questions().stream().map(Block.Question::html)));
            return Stream.concat(stages, Stream.of(study.discussion()));
        }
        if (block instanceof Block.Training training) {
            return Stream.of(training.html());
        }
        if (block instanceof Block.Reflection reflection) {
            return Stream.of(reflection.html());
        }
        return Stream.of(((Block.Practice) block).html());
    }
}
