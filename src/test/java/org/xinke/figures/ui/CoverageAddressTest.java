package org.xinke.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;
import org.xinke.figures.CoverageBy;

class CoverageAddressTest {
    @Test
    void whatIsShownIsInTheAddress() {
        CoverageAddress address = CoverageAddress.of(QueryParameters.simple(
                Map.of("cohort", "2025", "college", "C01", "state", "LEARNING", "q", "云", "sort", "-NAME")));

        assertThat(CoverageAddress.of(address.query())).isEqualTo(address);
        assertThat(address.showsPeople()).isTrue();
        assertThat(address.states()).isEqualTo(CoverageGroup.LEARNING.states());
    }

    @Test
    void theNewestYearIsMeantWhenNoneIsNamed() {
        assertThat(address(Map.of()).year(List.of(2026, 2025))).isEqualTo(2026);
        assertThat(address(Map.of("cohort", "all")).year(List.of(2026, 2025))).isNull();
    }

    @Test
    void unknownWordsAreReadAsIfTheyWereNotThere() {
        CoverageAddress odd = address(Map.of("cohort", "x'y", "by", "PLANET", "state", "LOST", "sort", "-DROP"));

        assertThat(odd.year(List.of(2026))).isEqualTo(2026);
        assertThat(odd.grouping()).isEqualTo(CoverageBy.COLLEGE);
        assertThat(odd.states()).isEmpty();
    }

    @Test
    void withinACollegeItsClassesAreShown() {
        assertThat(address(Map.of("college", "C01", "by", "COLLEGE")).grouping())
                .isEqualTo(CoverageBy.CLASS);
        assertThat(address(Map.of("college", "C01", "by", "MAJOR")).grouping()).isEqualTo(CoverageBy.MAJOR);
    }

    @Test
    void dueIsEverybodyButTheWithdrawn() {
        assertThat(address(Map.of("state", "DUE")).states())
                .hasSize(CoverageState.values().length - 1)
                .doesNotContain(CoverageState.WITHDRAWN);
    }

    private static CoverageAddress address(Map<String, String> parts) {
        return CoverageAddress.of(QueryParameters.simple(parts));
    }
}
