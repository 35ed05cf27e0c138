package org.xinke.figures.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;
import org.xinke.figures.AcrossLine;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.CoveragePerson;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.CoverageSort;
import org.xinke.figures.CutChoice;
import org.xinke.figures.Tally;
import org.xinke.progress.LearningFigures;

/** A school of two colleges, as the queries would tell it. */
class School extends CoverageQueries {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-10T00:00:00Z");
    private static final Place FIRST = new Place("C01", "星河信息学院", null, null, null, null);
    private static final Place SECOND = new Place("C02", "青禾文法学院", null, null, null, null);

    final List<String> asked = new ArrayList<>();

    @Nullable
    String onlyCollege;

    boolean empty;

    @Override
    public CoverageFilter followed(CoverageFilter filter) {
        return filter;
    }

    @Override
    public List<Integer> cohorts() {
        return List.of(2026);
    }

    @Override
    public Optional<String> onlyCollege() {
        return Optional.ofNullable(onlyCollege);
    }

    @Override
    public Place place(CoverageFilter filter) {
        return filter.college() == null ? new Place(null, null, null, null, null, null) : FIRST;
    }

    @Override
    public List<CoverageLine> lines(CoverageBy by, CoverageFilter filter) {
        asked.add("lines " + by);
        if (empty) {
            return List.of();
        }
        CoverageLine first =
                new CoverageLine(FIRST, new Tally(Map.of(CoverageState.IN_PROGRESS, 180, CoverageState.EXEMPT, 20)));
        CoverageLine second = new CoverageLine(SECOND, new Tally(Map.of(CoverageState.NOT_SCHEDULED, 200)));
        return filter.college() == null ? List.of(first, second) : List.of(first);
    }

    @Override
    public List<AcrossLine> across(CoverageAcross across, CoverageFilter filter) {
        asked.add("across " + across);
        return List.of(
                new AcrossLine(
                        "A", "云麓校区", new Tally(Map.of(CoverageState.IN_PROGRESS, 180, CoverageState.EXEMPT, 20))),
                new AcrossLine(null, "", new Tally(Map.of(CoverageState.NOT_SCHEDULED, 200))));
    }

    @Override
    public List<CutChoice> cuts() {
        return List.of(
                new CutChoice(CutChoice.Kind.CAMPUS, "A", "云麓校区"), new CutChoice(CutChoice.Kind.CAMPUS, "B", "镜湖校区"));
    }

    @Override
    public LearningFigures learning(CoverageFilter filter) {
        asked.add("learning");
        return new LearningFigures(180, new BigDecimal("270"), new BigDecimal("5760"), 90, 40);
    }

    @Override
    public int count(CoverageFilter filter) {
        asked.add("count");
        return people(filter, CoverageSort.NUMBER, false, 0, 50).size();
    }

    @Override
    public List<CoveragePerson> people(
            CoverageFilter filter, CoverageSort sort, boolean descending, int offset, int limit) {
        CoveragePerson one = new CoveragePerson(
                "02026001",
                "云知秋",
                "软件工程2601班",
                "软件工程",
                "星河信息学院",
                CoverageState.IN_PROGRESS,
                SEPTEMBER,
                new BigDecimal("1.50"),
                new BigDecimal("32.00"),
                1,
                1);
        return filter.search().equals("无人") || offset > 0 ? List.of() : List.of(one);
    }
}
