package org.xinke.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.authoring.source.Problems;
import org.xinke.content.CourseInfo;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.content.QuestionContent;
import org.xinke.content.UnitContent;

/** What no file can tell alone: that units, lessons, questions and blueprints fit together. */
final class CourseRules {
    private static final int WHOLE = 100;

    private final Drafts drafts;
    private final Problems problems;

    CourseRules(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    void check() {
        drafts.course.ifPresent(this::course);
        drafts.units.forEach(this::unit);
        drafts.lessons.forEach(this::lesson);
        drafts.questions.forEach(this::question);
        new BlueprintRules(drafts, problems).check();
    }

    private void course(Found<CourseInfo> course) {
        CourseInfo info = course.value();
        int weights = info.grade().values().stream().mapToInt(Integer::intValue).sum();
        if (weights != WHOLE) {
            course.wrong(problems, "/grade", "gradeSum", String.valueOf(weights));
        }
        CourseInfo.Hours hours = info.hours();
        BigDecimal sum = hours.online().add(hours.classroom()).add(hours.practice());
        if (sum.compareTo(hours.total()) != 0) {
            course.wrong(
                    problems,
                    "/hours",
                    "hoursSum",
                    sum.toPlainString(),
                    hours.total().toPlainString());
        }
        Set<String> units = drafts.units.stream().map(unit -> unit.value().id()).collect(Collectors.toSet());
        for (int i = 0; i < info.units().size(); i++) {
            String id = info.units().get(i);
            if (drafts.unitsSure && !units.contains(id)) {
                course.wrong(problems, "/units/" + i, "unknownUnit", id);
            }
        }
    }

    private void unit(Found<UnitContent> unit) {
        UnitContent value = unit.value();
        drafts.course.ifPresent(course -> {
            if (!course.value().units().contains(value.id())) {
                unit.wrong(problems, "/id", "unitNotInCourse", value.id());
            }
            int parts = course.value().parts().size();
            if (value.part() > parts) {
                unit.wrong(problems, "/part", "unknownPart", String.valueOf(parts));
            }
        });
        for (int i = 0; i < value.lessons().size(); i++) {
            String id = value.lessons().get(i);
            if (drafts.lessonsSure && lesson(id).isEmpty()) {
                unit.wrong(problems, "/lessons/" + i, "unknownLesson", id);
            }
        }
        List<UnitContent.Objective> objectives = value.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            if (!objectives.get(i).id().startsWith(value.id() + "-")) {
                unit.wrong(
                        problems,
                        "/objectives/" + i + "/id",
                        "foreignId",
                        objectives.get(i).id(),
                        value.id() + "-");
            }
        }
    }

    private void lesson(Located<LessonContent> lesson) {
        LessonContent value = lesson.value();
        Optional<UnitContent> unit = drafts.units.stream()
                .map(Found::value)
                .filter(it -> it.id().equals(value.unitId()))
                .findFirst();
        if (unit.isEmpty() && drafts.unitsSure) {
            problems.add(lesson.file(), lesson.line(), "unknownUnit", value.unitId());
        } else if (unit.isPresent() && !unit.get().lessons().contains(value.id())) {
            problems.add(lesson.file(), lesson.line(), "lessonNotInUnit", value.id(), value.unitId());
        }
        LessonContent.ContentNote note = value.contentNote();
        if (note != null) {
            Set<String> pages = value.pages().stream().map(LessonPage::id).collect(Collectors.toSet());
            note.wayPages().stream()
                    .filter(id -> !pages.contains(id))
                    .forEach(id -> problems.add(lesson.file(), lesson.line(), "unknownPage", id));
        }
    }

    private void question(Located<QuestionContent> question) {
        String lesson = question.value().lessonId();
        if (lesson != null && drafts.lessonsSure && lesson(lesson).isEmpty()) {
            problems.add(question.file(), question.line(), "unknownLesson", lesson);
        }
    }

    private Optional<LessonContent> lesson(String id) {
        return drafts.lessons.stream()
                .map(Located::value)
                .filter(it -> it.id().equals(id))
                .findFirst();
    }
}
