package org.xinke.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;

class TallyTest {
    @Test
    void coveredArePassedAndExemptOfThoseBoundWithoutTheWithdrawn() {
        Tally tally = new Tally(Map.of(
                CoverageState.PASSED, 70,
                CoverageState.EXEMPT, 5,
                CoverageState.IN_PROGRESS, 20,
                CoverageState.FAILED, 5,
                CoverageState.WITHDRAWN, 10));

        assertThat(tally.bound()).isEqualTo(110);
        assertThat(tally.due()).isEqualTo(100);
        assertThat(tally.covered()).isEqualTo(75);
        assertThat(tally.rate()).contains(new BigDecimal("75.0"));
    }

    @Test
    void aHundredPercentSaysThatNobodyIsMissing() {
        Tally nearly = new Tally(Map.of(CoverageState.PASSED, 9_999, CoverageState.FAILED, 1));

        assertThat(nearly.rate()).contains(new BigDecimal("99.9"));
    }

    @Test
    void thereIsNoRateWhereNobodyIsDue() {
        assertThat(new Tally(Map.of(CoverageState.WITHDRAWN, 3)).rate()).isEmpty();
    }

    @Property
    void theGroupsMakeTheWhole(
            @ForAll Map<CoverageState, @IntRange(max = 9000) Integer> one,
            @ForAll Map<CoverageState, @IntRange(max = 9000) Integer> other) {
        Tally sum = Tally.sum(List.of(new Tally(one), new Tally(other)));

        assertThat(CoverageGroup.DUE.stream().mapToInt(sum::of).sum()).isEqualTo(sum.due());
        assertThat(sum.due() + sum.of(CoverageGroup.LEFT)).isEqualTo(sum.bound());
        assertThat(sum.bound()).isEqualTo(new Tally(one).bound() + new Tally(other).bound());
        sum.rate().ifPresent(rate -> assertThat(rate).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    }

    @Property
    void coarserLinesHaveTheSameSum(@ForAll @Size(max = 30) List<@IntRange(min = 1, max = 3) Integer> colleges) {
        List<CoverageLine> lines = colleges.stream()
                .map(n -> new CoverageLine(
                        new Place("C" + n, "学院" + n, "M" + n, "专业", "K" + n, "班"),
                        new Tally(Map.of(CoverageState.IN_PROGRESS, n))))
                .toList();

        List<CoverageLine> coarse = CoverageLine.coarser(lines, CoverageBy.COLLEGE);

        assertThat(coarse).hasSize((int) colleges.stream().distinct().count());
        assertThat(coarse.stream().mapToInt(line -> line.tally().bound()).sum())
                .isEqualTo(colleges.stream().mapToInt(n -> n).sum());
    }
}
