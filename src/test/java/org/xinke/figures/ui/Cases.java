package org.xinke.figures.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinke.coverage.CaseQueries;
import org.xinke.coverage.CoverageCase;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Ground;
import org.xinke.coverage.Place;

/** Every student has the same case. */
class Cases extends CaseQueries {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-10T00:00:00Z");

    @Override
    public CoverageCase one(String number) {
        return new CoverageCase(
                number,
                "云知秋",
                new Place("C01", "星河信息学院", "M0101", "软件工程", "M0101-2601", "软件工程2601班"),
                CoverageState.IN_PROGRESS,
                3,
                "心理健康 01 班",
                Set.of(CoverageState.SUSPENDED, CoverageState.EXEMPT, CoverageState.WITHDRAWN),
                List.of(new CoverageCase.Entry(
                        null,
                        CoverageState.NOT_SCHEDULED,
                        Ground.Cause.PLAN,
                        SEPTEMBER,
                        null,
                        "2026 级培养方案",
                        null,
                        null,
                        null)),
                List.of());
    }
}
