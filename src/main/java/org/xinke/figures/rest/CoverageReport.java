package org.xinke.figures.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;
import org.xinke.figures.AcrossLine;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Tally;

/**
 * Coverage as figures.
 *
 * @param cohort year of entry, null for all
 * @param items in the order of their codes
 */
public record CoverageReport(@Nullable Integer cohort, String by, Figures total, List<Item> items) {
    static CoverageReport of(@Nullable Integer cohort, CoverageBy by, List<CoverageLine> lines) {
        return new CoverageReport(
                cohort,
                by.name(),
                Figures.of(Tally.sum(lines.stream().map(CoverageLine::tally).toList())),
                lines.stream()
                        .map(line -> new Item(line.place(), Figures.of(line.tally())))
                        .toList());
    }

    /** A college, major or class and its figures. */
    public record Item(Place place, Figures figures) {}

    /**
     * A cohort, a campus, a level or a term and its figures.
     *
     * @param code null for classes without a campus
     * @param name of a campus or a term; empty where the code says it
     */
    public record Part(@Nullable String code, String name, Figures figures) {
        static Part of(AcrossLine line) {
            return new Part(line.code(), line.name(), Figures.of(line.tally()));
        }
    }

    /**
     * @param due bound − withdrawn
     * @param covered passed + exempt
     * @param rate covered of due in percent, rounded down; null when nobody is due
     * @param states every state, those without students too
     */
    public record Figures(
            int bound, int due, int covered, @Nullable BigDecimal rate, Map<String, Integer> states) {
        static Figures of(Tally tally) {
            return new Figures(
                    tally.bound(),
                    tally.due(),
                    tally.covered(),
                    tally.rate().orElse(null),
                    Stream.of(CoverageState.values()).collect(Collectors.toMap(Enum::name, tally::of)));
        }
    }
}
