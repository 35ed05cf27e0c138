package org.xinke.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinke.content.BlueprintContent;
import org.xinke.content.CourseContent;
import org.xinke.content.CourseInfo;
import org.xinke.content.GuideContent;
import org.xinke.content.LessonContent;
import org.xinke.content.MediaFile;
import org.xinke.content.QuestionContent;
import org.xinke.content.UnitContent;

/**
 * What could be read so far. The flags say whether a list is whole: with a file missing from it, "there is no such
 * lesson" would only repeat the first error in other words.
 */
final class Drafts {
    Optional<Found<CourseInfo>> course = Optional.empty();
    Optional<Found<CourseFolder.HelpLines>> helpLines = Optional.empty();
    final List<Found<UnitContent>> units = new ArrayList<>();
    final Map<Path, String> unitOfFolder = new HashMap<>();
    final List<Located<LessonContent>> lessons = new ArrayList<>();
    final List<Located<QuestionContent>> questions = new ArrayList<>();
    final List<GuideContent> guides = new ArrayList<>();
    final List<Found<BlueprintContent>> blueprints = new ArrayList<>();
    boolean unitsSure = true;
    boolean lessonsSure = true;
    boolean questionsSure = true;

    /** Units as the course orders them, lessons as their units do; only when nothing was wrong. */
    CourseContent course(List<MediaFile> media) {
        CourseInfo info = course.orElseThrow().value();
        List<UnitContent> orderedUnits = units.stream()
                .map(Found::value)
                .sorted(Comparator.comparingInt(unit -> info.units().indexOf(unit.id())))
                .toList();
        List<String> order =
                orderedUnits.stream().flatMap(unit -> unit.lessons().stream()).toList();
        Map<String, MediaFile> byKey = new LinkedHashMap<>();
        media.forEach(file -> byKey.putIfAbsent(file.key(), file));
        return new CourseContent(
                info,
                orderedUnits,
                lessons.stream()
                        .map(Located::value)
                        .sorted(Comparator.comparingInt(lesson -> order.indexOf(lesson.id())))
                        .toList(),
                questions.stream()
                        .map(Located::value)
                        .sorted(Comparator.comparing(QuestionContent::id))
                        .toList(),
                blueprints.stream().map(Found::value).toList(),
                helpLines.orElseThrow().value().lines(),
                helpLines.orElseThrow().value().special(),
                List.copyOf(guides),
                List.copyOf(byKey.values()));
    }
}
