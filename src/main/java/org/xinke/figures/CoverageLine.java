package org.xinke.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;

/** The figures of a college, a major or a class. */
public record CoverageLine(Place place, Tally tally) {

    /** The same figures, coarser: what a chart shows above a long table. */
    public static List<CoverageLine> coarser(List<CoverageLine> lines, CoverageBy by) {
        Map<Place, List<Tally>> parts = new LinkedHashMap<>();
        lines.forEach(line -> parts.computeIfAbsent(by.of(line.place()), key -> new ArrayList<>())
                .add(line.tally()));
        return parts.entrySet().stream()
                .map(part -> new CoverageLine(part.getKey(), Tally.sum(part.getValue())))
                .toList();
    }

    /** @param rows one for each state that occurs, those of a place together */
    static List<CoverageLine> of(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::place, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new CoverageLine(entry.getKey(), tally(entry.getValue())))
                .toList();
    }

    private static Tally tally(List<Row> rows) {
        return new Tally(rows.stream().collect(Collectors.toMap(Row::state, Row::students, Integer::sum)));
    }

    record Row(
            @Nullable String collegeCode,
            @Nullable String college,
            @Nullable String majorCode,
            @Nullable String major,
            @Nullable String classCode,
            @Nullable String schoolClass,
            CoverageState state,
            int students) {
        Place place() {
            return new Place(collegeCode, college, majorCode, major, classCode, schoolClass);
        }
    }
}
