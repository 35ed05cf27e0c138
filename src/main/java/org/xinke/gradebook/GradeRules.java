package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeRule;
import org.xinke.grading.GradeScheme;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/** The rule of each course, as the course and the settings have it. */
@ApplicationScoped
class GradeRules {
    @Inject
    Sql sql;

    @Inject
    GradeSettings settings;

    /** By course. */
    Map<String, GradeRule> all() {
        return sql.of("""
                        SELECT id, pass_points, hours_online, hours_class, hours_practice,
                               coalesce(CAST(weights ->> 'online' AS numeric), 0), coalesce(CAST(weights ->> 'class' AS numeric), 0),
                               coalesce(CAST(weights ->> 'practice' AS numeric), 0), coalesce(CAST(weights ->> 'quiz' AS numeric), 0),
                               coalesce(CAST(weights ->> 'final' AS numeric), 0)
                          FROM course.course""").list(Course.class).stream().collect(Collectors.toMap(Course::id, this::rule));
    }

    GradeRule of(String courseId) {
        return Optional.ofNullable(all().get(courseId)).orElseThrow(NotFound::new);
    }

    private GradeRule rule(Course course) {
        return new GradeRule(new GradeScheme(
                course.weights(), course.asked(), course.passPoints(), settings.decimals(), settings.hurdles()));
    }

    record Course(
            String id,
            int passPoints,
            BigDecimal hoursOnline,
            BigDecimal hoursClass,
            BigDecimal hoursPractice,
            BigDecimal online,
            BigDecimal classroom,
            BigDecimal practice,
            BigDecimal quiz,
            BigDecimal last) {
        Map<GradePart, BigDecimal> asked() {
            return Map.of(
                    GradePart.ONLINE, hoursOnline, GradePart.CLASS, hoursClass, GradePart.PRACTICE, hoursPractice);
        }

        Map<GradePart, BigDecimal> weights() {
            return Map.of(
                    GradePart.ONLINE, online,
                    GradePart.CLASS, classroom,
                    GradePart.PRACTICE, practice,
                    GradePart.QUIZ, quiz,
                    GradePart.FINAL, last);
        }
    }
}
