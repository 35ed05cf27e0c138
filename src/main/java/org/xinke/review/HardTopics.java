package org.xinke.review;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.content.BlueprintContent;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent;
import org.xinke.shared.Json;

/**
 * Suicide, self-harm, violence and loss are found by what a text says, not by its unit: a question on them is marked, a lesson
 * on them has a note and a way that really leads round, and a paper of the way round asks no unit whose lessons it let skip.
 */
final class HardTopics {
    private final Checks limits;
    private final Pattern topics;
    private final Pattern reviewed;
    private final Findings findings;

    HardTopics(Checks limits, Findings findings) {
        this.limits = limits;
        this.topics = Pattern.compile(String.join("|", limits.hard().topics()));
        this.reviewed = Pattern.compile(limits.hard().reviewed());
        this.findings = findings;
    }

    void check(CourseContent course) {
        course.questions().forEach(this::question);
        course.lessons().forEach(this::lesson);
        course.blueprints().forEach(this::paper);
    }

    private void question(QuestionContent question) {
        String text = words(Json.write(question));
        topics.matcher(text)
                .results()
                .findFirst()
                .filter(found -> !question.hard())
                .ifPresent(found -> findings.add("hardUnmarked", question.id(), found.group()));
    }

    private void lesson(LessonContent lesson) {
        String text = words(Json.write(lesson.pages()));
        LessonContent.ContentNote note = lesson.contentNote();
        if (note == null && mentions(topics, text) >= limits.hard().mentions()) {
            findings.add("hardNote", lesson.id(), found(topics, text));
        }
        if (!lesson.psychologistReview()
                && mentions(reviewed, text) >= limits.hard().mentions()) {
            findings.add("hardReview", lesson.id(), found(reviewed, text));
        }
        if (note != null) {
            lesson.pages().stream()
                    .filter(page -> note.wayPages().contains(page.id()))
                    .forEach(this::wayPage);
        }
    }

    private void wayPage(LessonPage page) {
        String text = words(Json.write(page));
        if (mentions(topics, text) > 0) {
            findings.add("hardWay", page.id(), found(topics, text));
        }
    }

    private void paper(BlueprintContent blueprint) {
        for (int turn = 0; turn < blueprint.turns(); turn++) {
            for (BlueprintContent.Section section : blueprint.sections()) {
                for (BlueprintContent.Draw draw : section.draw()) {
                    draw.units(turn, PaperWay.ROUND).stream()
                            .filter(limits.lesson().notedUnits()::contains)
                            .forEach(unit -> findings.add("hardCell", blueprint.id(), section.title(), unit));
                }
            }
        }
    }

    private static long mentions(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String words(String json) {
        return Stream.of(json).map(it -> it.replaceAll("<[^>]*>", "")).collect(Collectors.joining());
    }
}
