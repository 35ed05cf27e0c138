package org.xinke.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.shared.Json;

/** A double lesson is whole: long enough, with pictures, self-checks, a case, a training, a reflection and its sources. */
final class LessonRules {
    private final Checks.Lesson limits;
    private final Findings findings;

    LessonRules(Checks.Lesson limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    void check(CourseContent course) {
        course.lessons().forEach(lesson -> check(lesson, LessonFigures.of(lesson, course)));
    }

    private void check(LessonContent lesson, LessonFigures figures) {
        String id = lesson.id();
        between("lessonCharacters", id, figures.characters(), limits.characters());
        between("lessonConcept", id, figures.concept(), limits.concept());
        atLeast("lessonDiagrams", id, figures.diagrams(), limits.diagrams());
        atLeast("lessonSelfChecks", id, figures.selfChecks(), limits.selfChecks(id));
        atLeast("lessonCases", id, figures.cases(), 1);
        atLeast("lessonTrainings", id, LessonFigures.count(lesson, Block.Training.class), 1);
        atLeast("lessonReflections", id, LessonFigures.count(lesson, Block.Reflection.class), 1);
        atLeast("lessonSources", id, lesson.sources().size(), limits.sources());
        atLeast("lessonReading", id, lesson.reading().size(), limits.sources());
        if (figures.minutes() != lesson.minutes()) {
            findings.add("lessonMinutes", id, figures.minutes(), lesson.minutes());
        }
        hardTopic(lesson);
    }

    private void between(String key, String lesson, long there, List<Integer> limits) {
        if (there < limits.get(0) || there > limits.get(1)) {
            findings.add(key, lesson, String.valueOf(there), limits.get(0), limits.get(1));
        }
    }

    private void atLeast(String key, String lesson, long there, int wanted) {
        if (there < wanted) {
            findings.add(key, lesson, String.valueOf(there), String.valueOf(wanted));
        }
    }

    private void hardTopic(LessonContent lesson) {
        if (limits.notedUnits().contains(lesson.unitId()) && lesson.contentNote() == null) {
            findings.add("lessonNote", lesson.id());
        }
        if (limits.reviewedUnits().contains(lesson.unitId())) {
            if (!lesson.psychologistReview()) {
                findings.add("lessonReview", lesson.id());
            }
        }
        if (lesson.contentNote() != null || limits.reviewedUnits().contains(lesson.unitId())) {
            helpFirstAndLast(lesson);
        }
    }

    private void helpFirstAndLast(LessonContent lesson) {
        List<LessonPage> pages = lesson.pages();
        Set<LessonPage> ends = Set.of(pages.get(0), pages.get(pages.size() - 1));
        String silent = ends.stream()
                .filter(page -> !Json.write(page).contains(limits.help()))
                .map(LessonPage::id)
                .sorted()
                .collect(Collectors.joining(" "));
        if (!silent.isEmpty()) {
            findings.add("lessonHelp", silent, limits.help());
        }
    }
}
