package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.ExamKind;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeSource;
import org.xinke.grading.GradedPart;
import org.xinke.shared.sql.Sql;

/** The parts of a published grade, as {@code final_grade.components} keeps them. */
@ApplicationScoped
class Components {
    @Inject
    Sql sql;

    /** By grade, in the order of the parts. */
    Map<Long, List<GradedPart>> of(Collection<Long> gradeIds) {
        List<Row> rows = sql.of("""
                        SELECT f.id, upper(x.key), CAST(x.value ->> 'points' AS numeric), CAST(x.value ->> 'weight' AS numeric),
                               x.value ->> 'standing', CAST(x.value ->> 'earned' AS numeric), CAST(x.value ->> 'asked' AS numeric),
                               x.value ->> 'kind', CAST(x.value -> 'each' AS text)
                          FROM gradebook.final_grade f CROSS JOIN LATERAL jsonb_each(f.components) x
                         WHERE f.id = ANY (CAST(:grades AS bigint[])) AND jsonb_typeof(x.value) = 'object'""").set("grades", gradeIds).list(Row.class);
        return rows.stream()
                .sorted(Comparator.comparing(Row::part))
                .collect(Collectors.groupingBy(Row::gradeId, Collectors.mapping(Row::graded, Collectors.toList())));
    }

    static String json(List<GradedPart> parts) {
        return parts.stream()
                .map(part -> '"' + part.part().key() + "\":{" + fields(part) + '}')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String fields(GradedPart part) {
        StringBuilder fields = new StringBuilder("\"points\":" + part.points().toPlainString());
        fields.append(",\"weight\":").append(part.weight().toPlainString());
        if (part.standing() != null) {
            fields.append(",\"standing\":\"").append(part.standing()).append('"');
        }
        return part.source() == null
                ? fields.toString()
                : fields.append(',').append(part.source().json()).toString();
    }

    record Row(
            long gradeId,
            GradePart part,
            BigDecimal points,
            BigDecimal weight,
            @Nullable ExamStanding standing,
            @Nullable BigDecimal earned,
            @Nullable BigDecimal asked,
            @Nullable ExamKind kind,
            @Nullable String each) {
        GradedPart graded() {
            return new GradedPart(part, points, weight, standing, source());
        }

        private @Nullable GradeSource source() {
            if (earned != null && asked != null) {
                return new GradeSource.Hours(earned, asked);
            }
            return kind == null || each == null ? null : new GradeSource.Exams(kind, numbers(each));
        }

        private static List<@Nullable BigDecimal> numbers(String array) {
            return Arrays.stream(array.replaceAll("[\\[\\] ]", "").split(","))
                    .filter(number -> !number.isEmpty())
                    .map(number -> number.equals("null") ? null : new BigDecimal(number))
                    .toList();
        }
    }
}
