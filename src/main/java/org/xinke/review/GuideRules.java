package org.xinke.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinke.authoring.Guide;
import org.xinke.authoring.GuideReader;
import org.xinke.authoring.source.Problems;
import org.xinke.content.CourseContent;
import org.xinke.content.GuideContent;
import org.xinke.content.LessonContent;
import org.xinke.content.UnitContent;

/** A teacher can take a plan to the classroom: its minutes join up, its slides fit, and what it names is there. */
final class GuideRules {
    private static final List<String> PLAN = List.of("这节课要发生什么", "步骤", "幻灯片", "安静的班怎么办", "安全提示", "下课前");
    private static final List<String> ACTIVITY =
            List.of("这次活动要发生什么", "步骤", "分工", "自愿与另一条路", "安全提示", "下雨、冷场怎么办", "回看", "归档");
    private static final Pattern TIME = Pattern.compile("\\|\\s*(\\d+)—(\\d+)\\s*\\|.*");

    private final Checks checks;
    private final CourseContent course;
    private final Problems problems;
    private final Map<String, String> unitOfLesson;
    private final Set<String> objectives;

    GuideRules(Checks checks, CourseContent course, Problems problems) {
        this.checks = checks;
        this.course = course;
        this.problems = problems;
        this.unitOfLesson =
                course.lessons().stream().collect(Collectors.toMap(LessonContent::id, LessonContent::unitId));
        this.objectives = course.units().stream()
                .flatMap(unit -> unit.objectives().stream())
                .map(UnitContent.Objective::id)
                .collect(Collectors.toSet());
    }

    void check(List<GuideReader.Draft> guides) {
        guides.forEach(this::check);
        List<Guide> plans = guides.stream()
                .map(GuideReader.Draft::guide)
                .filter(Guide::classPlan)
                .toList();
        List<Guide> activities = guides.stream()
                .map(GuideReader.Draft::guide)
                .filter(guide -> !guide.classPlan())
                .toList();
        enough("class", plans.size(), checks.guides().classPlans());
        enough("practice", activities.size(), checks.guides().activities());
        if (!plans.isEmpty() && hours(plans).compareTo(course.course().hours().classroom()) != 0) {
            problems.add(
                    "class",
                    1,
                    "guideHours",
                    hours(plans),
                    course.course().hours().classroom());
        }
        if (!activities.isEmpty()
                && hours(activities).compareTo(course.course().hours().practice()) < 0) {
            problems.add(
                    "practice",
                    1,
                    "guideHours",
                    hours(activities),
                    course.course().hours().practice());
        }
    }

    private void enough(String folder, int there, int wanted) {
        if (there < wanted) {
            problems.add(folder, 1, "guidesMissing", wanted, there);
        }
    }

    private static BigDecimal hours(List<Guide> guides) {
        return guides.stream().map(Guide::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void check(GuideReader.Draft draft) {
        Guide guide = draft.guide();
        names(draft, guide);
        if (guide.classPlan()) {
            hardTopic(draft, guide);
            new SlideRules(checks.guides(), problems).check(draft);
        }
        sections(draft, guide.classPlan() ? PLAN : ACTIVITY);
        sheets(draft, guide);
        minutes(draft);
    }

    /** What is handed out lies there to be printed, on the way round too. */
    private void sheets(GuideReader.Draft draft, Guide guide) {
        List<String> there =
                draft.content().sheets().stream().map(GuideContent.Part::title).toList();
        checks.guides().sheets().stream()
                .filter(wanted -> guide.contentNote() != null
                        || !wanted.equals(checks.guides().roundSheet()))
                .filter(wanted -> there.stream().noneMatch(title -> title.startsWith(wanted)))
                .forEach(wanted -> draft.wrong(problems, "title", "guideSheet", wanted));
    }

    private void names(GuideReader.Draft draft, Guide guide) {
        String file = draft.yaml().file();
        if (!file.endsWith("/" + guide.id().toLowerCase(java.util.Locale.ROOT) + ".md")) {
            draft.wrong(problems, "id", "guideFile", guide.id());
        }
        guide.lessons().stream()
                .filter(lesson -> !guide.units().contains(unitOfLesson.get(lesson)))
                .forEach(lesson -> draft.wrong(problems, "lessons", "guideLesson", lesson));
        guide.objectives().stream()
                .filter(id -> !objectives.contains(id) || !guide.units().contains(id.split("-")[0]))
                .forEach(id -> draft.wrong(problems, "objectives", "guideObjective", id));
    }

    private void hardTopic(GuideReader.Draft draft, Guide guide) {
        if (guide.contentNote() == null && names(checks.lesson().notedUnits(), guide)) {
            draft.wrong(problems, "units", "noteMissing");
        }
        if (!guide.psychologistReview() && names(checks.lesson().reviewedUnits(), guide)) {
            draft.wrong(problems, "units", "reviewMissing");
        }
    }

    private static boolean names(List<String> units, Guide guide) {
        return guide.units().stream().anyMatch(units::contains);
    }

    private void sections(GuideReader.Draft draft, List<String> titles) {
        int before = -1;
        for (String title : titles) {
            int at = draft.heading(title);
            if (at < 0 || at < before) {
                problems.add(draft.yaml().file(), draft.before() + 1, "guideSection", title);
            }
            before = Math.max(before, at);
        }
    }

    /** Each table begins at 0 and each row where the one before ended; a class plan ends when the bell rings. */
    private void minutes(GuideReader.Draft draft) {
        List<int[]> rows = draft.section("步骤").stream()
                .map(TIME::matcher)
                .filter(Matcher::matches)
                .map(row -> new int[] {Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2))})
                .toList();
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (int[] row : rows) {
            if (row[0] == 0 && end > 0) {
                ends.add(end);
                end = 0;
            }
            if (row[0] != end || row[1] <= row[0]) {
                problems.add(draft.yaml().file(), draft.line("步骤"), "guideGap", row[0] + "—" + row[1], end);
            }
            end = row[1];
        }
        ends.add(end);
        int planned = draft.guide().minutes();
        boolean oneTable = ends.size() == 1;
        if (oneTable ? end != planned : ends.stream().mapToInt(it -> it).sum() > planned) {
            problems.add(draft.yaml().file(), draft.line("步骤"), "guideMinutes", Objects.toString(end), planned);
        }
    }
}
