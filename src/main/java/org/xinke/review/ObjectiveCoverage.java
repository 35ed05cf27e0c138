package org.xinke.review;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;
import org.xinke.content.UnitContent;

/**
 * A line of the traceability matrix: where an objective is taught, practised and examined.
 *
 * @param lessons that announce it
 * @param classPlans in which it is a main objective
 * @param activities in which it is a main objective
 * @param trainings that practise it
 * @param types of question, parts of case sets counted as case sets, with how many there are
 * @param bank questions of which it is the objective
 * @param unitBank questions of its whole unit
 * @param examPoints that the exam gives it on average
 */
record ObjectiveCoverage(
        UnitContent.Objective objective,
        List<String> lessons,
        List<String> classPlans,
        List<String> activities,
        long selfChecks,
        List<String> trainings,
        Map<QuestionType, Integer> types,
        Set<QuestionContent.Level> levels,
        long bank,
        long unitBank,
        double examPoints) {
    ObjectiveCoverage {
        types = new EnumMap<>(types.isEmpty() ? new EnumMap<>(QuestionType.class) : types);
        levels = levels.isEmpty() ? EnumSet.noneOf(QuestionContent.Level.class) : EnumSet.copyOf(levels);
    }

    String id() {
        return objective.id();
    }

    boolean attitude() {
        return objective.kind() == UnitContent.Kind.SELF;
    }

    /** Class plans and activities, or a dash. */
    String guides() {
        return joined(Stream.concat(classPlans.stream(), activities.stream()));
    }

    String taughtIn() {
        return joined(Stream.of(lessons, classPlans, activities).flatMap(List::stream));
    }

    static String joined(Stream<String> names) {
        String all = names.collect(Collectors.joining("、"));
        return all.isEmpty() ? "—" : all;
    }
}
