package org.xinke.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;

/**
 * The figures of a cohort, a campus, a level or a term.
 *
 * @param code null for classes without a campus
 * @param name of a campus or a term; empty where the code says it
 */
public record AcrossLine(@Nullable String code, String name, Tally tally) {

    /** @param rows one for each state that occurs, those of a line together */
    static List<AcrossLine> of(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::line, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .toList();
    }

    record Row(@Nullable String code, @Nullable String name, CoverageState state, int students) {
        Line line() {
            return new Line(code, Objects.requireNonNullElse(name, ""));
        }
    }

    private record Line(@Nullable String code, String name) {
        AcrossLine with(List<Row> rows) {
            return new AcrossLine(
                    code,
                    name,
                    new Tally(rows.stream().collect(Collectors.toMap(Row::state, Row::students, Integer::sum))));
        }
    }
}
