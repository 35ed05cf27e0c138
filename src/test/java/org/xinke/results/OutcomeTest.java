package org.xinke.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final BigDecimal FULL = new BigDecimal("10.00");
    private static final Tolerance FIFTH = new Tolerance(20);

    @Test
    void nobodyHasReadIt() {
        assertThat(Outcome.of(List.of(), true, FIFTH, FULL)).isEqualTo(new Outcome(ScriptState.FIRST, null, null));
    }

    @Test
    void oneMarkDecidesUnlessChanceSentItToASecond() {
        List<Given> one = List.of(given(1, "6", "写得清楚"));
        assertThat(Outcome.of(one, false, FIFTH, FULL))
                .isEqualTo(new Outcome(ScriptState.DECIDED, new BigDecimal("6"), "写得清楚"));
        assertThat(Outcome.of(one, true, FIFTH, FULL)).isEqualTo(new Outcome(ScriptState.SECOND, null, null));
    }

    @Test
    void twoThatAgreeAreWorthTheirMeanAndBothRemarksAreKept() {
        Outcome outcome = Outcome.of(List.of(given(1, "6", "甲"), given(2, "8", "乙")), true, FIFTH, FULL);
        assertThat(outcome).isEqualTo(new Outcome(ScriptState.DECIDED, new BigDecimal("7.00"), "甲\n乙"));
    }

    @Test
    void twoThatLieApartWaitForTheLead() {
        assertThat(Outcome.of(List.of(given(1, "5.9", null), given(2, "8", null)), true, FIFTH, FULL))
                .isEqualTo(new Outcome(ScriptState.LEAD, null, null));
    }

    @Test
    void theLeadHasTheLastWordHoweverManyMarkedBefore() {
        Given lead = given(3, "2", "见评分细则第二条");
        List<List<Given>> before =
                List.of(List.of(given(1, "6", "甲"), given(2, "9", "乙"), lead), List.of(given(1, "6", "甲"), lead));
        for (List<Given> marks : before) {
            assertThat(Outcome.of(marks, false, FIFTH, FULL))
                    .isEqualTo(new Outcome(ScriptState.DECIDED, new BigDecimal("2"), "见评分细则第二条"));
        }
    }

    @Property
    void whoMarkedFirstMakesNoDifference(
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other,
            @ForAll @IntRange(max = 100) int percent) {
        BigDecimal a = BigDecimal.valueOf(one, 1);
        BigDecimal b = BigDecimal.valueOf(other, 1);
        Tolerance tolerance = new Tolerance(percent);
        assertThat(tolerance.settle(a, b, FULL)).isEqualTo(tolerance.settle(b, a, FULL));
    }

    @Property
    void whatIsSettledLiesBetweenTheTwoAndTheyAreNotTooFarApart(
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other,
            @ForAll @IntRange(max = 100) int percent) {
        BigDecimal a = BigDecimal.valueOf(one, 1);
        BigDecimal b = BigDecimal.valueOf(other, 1);
        boolean close = Math.abs(one - other) <= percent;
        assertThat(new Tolerance(percent).settle(a, b, FULL).isPresent()).isEqualTo(close);
        new Tolerance(percent).settle(a, b, FULL).ifPresent(points -> assertThat(points)
                .isBetween(a.min(b), a.max(b)));
    }

    private static Given given(int round, String points, @Nullable String remark) {
        return new Given(round, round, new BigDecimal(points), remark);
    }
}
