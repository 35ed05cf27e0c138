package org.xinke.review;

import java.util.List;
import java.util.regex.Pattern;
import org.xinke.content.Block;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.content.QuestionContent;
import org.xinke.shared.Json;

/**
 * One lesson in numbers.
 *
 * @param minutes of its pages together
 * @param planned minutes of the whole lesson
 */
record LessonFigures(
        String id,
        String title,
        int pages,
        int minutes,
        int planned,
        long characters,
        long concept,
        long diagrams,
        long selfChecks,
        long cases,
        long practices,
        List<QuestionContent> questions) {
    private static final Pattern DESCRIPTION = Pattern.compile("alt=.{0,2}\"([^\"]+)");
    private static final Pattern PICTURE = Pattern.compile("src=.{0,2}/media/([0-9a-f]+)");

    static LessonFigures of(LessonContent lesson, CourseContent course) {
        return new LessonFigures(
                lesson.id(),
                lesson.title(),
                lesson.pages().size(),
                lesson.pages().stream().mapToInt(LessonPage::minutes).sum(),
                lesson.minutes(),
                PlainText.chineseCharacters(PlainText.of(lesson)),
                concept(lesson),
                PICTURE.matcher(Json.write(lesson))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .count(),
                count(lesson, Block.SelfCheck.class),
                count(lesson, Block.CaseStudy.class),
                count(lesson, Block.Training.class) + count(lesson, Block.Practice.class),
                course.questions().stream()
                        .filter(question -> lesson.id().equals(question.lessonId()))
                        .toList());
    }

    /** Of the concept pages, with their self-checks and what their pictures say. */
    private static long concept(LessonContent lesson) {
        return lesson.pages().stream()
                .filter(page -> page.kind() == LessonPage.Kind.CONCEPT)
                .mapToLong(page -> PlainText.chineseCharacters(PlainText.of(page)) + described(page))
                .sum();
    }

    private static long described(LessonPage page) {
        return DESCRIPTION
                .matcher(Json.write(page))
                .results()
                .mapToLong(found -> PlainText.chineseCharacters(found.group(1)))
                .sum();
    }

    static long count(LessonContent lesson, Class<? extends Block> kind) {
        return lesson.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(kind::isInstance)
                .count();
    }
}
