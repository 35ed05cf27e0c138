package org.xinke.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class HoursSummaryTest {
    @Property
    void noKindCountsMoreThanTheCourseAsks(
            @ForAll @BigRange(min = "-10", max = "99") @Scale(2) BigDecimal earned,
            @ForAll @BigRange(min = "0", max = "32") @Scale(2) BigDecimal required) {
        BigDecimal counted = part(HoursKind.ONLINE, earned, required).counted();

        assertThat(counted).isBetween(BigDecimal.ZERO, required);
    }

    @Property
    void oneKindNeverMakesUpForAnother(
            @ForAll @BigRange(min = "0", max = "99") @Scale(2) BigDecimal online,
            @ForAll @BigRange(min = "0", max = "5") @Scale(2) BigDecimal practice) {
        HoursSummary summary = summary(online, BigDecimal.ZERO, practice);

        assertThat(summary.counted())
                .isEqualByComparingTo(online.min(new BigDecimal(18)).add(practice));
        assertThat(summary.counted()).isLessThan(summary.required());
    }

    @Property
    void anotherLineNeverTakesHoursAway(
            @ForAll List<@BigRange(min = "0", max = "4") @Scale(2) BigDecimal> lines,
            @ForAll @BigRange(min = "0", max = "4") @Scale(2) BigDecimal another) {
        BigDecimal sum = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(summary(sum.add(another), BigDecimal.ONE, BigDecimal.ONE).counted())
                .isGreaterThanOrEqualTo(
                        summary(sum, BigDecimal.ONE, BigDecimal.ONE).counted());
    }

    @Property
    void aCounterLineUndoesItsLine(
            @ForAll @BigRange(min = "0", max = "10") @Scale(2) BigDecimal before,
            @ForAll @BigRange(min = "0", max = "4") @Scale(2) BigDecimal mistaken) {
        BigDecimal corrected = before.add(mistaken).add(mistaken.negate());

        assertThat(summary(corrected, BigDecimal.ONE, BigDecimal.ONE).counted())
                .isEqualByComparingTo(
                        summary(before, BigDecimal.ONE, BigDecimal.ONE).counted());
    }

    @Test
    void theSplitOfTheCourseIsWhatIsRequired() {
        assertThat(summary(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO).required())
                .isEqualByComparingTo("32");
    }

    private static HoursSummary summary(BigDecimal online, BigDecimal classroom, BigDecimal practice) {
        return new HoursSummary(
                part(HoursKind.ONLINE, online, new BigDecimal(18)),
                part(HoursKind.CLASS, classroom, new BigDecimal(8)),
                part(HoursKind.PRACTICE, practice, new BigDecimal(6)));
    }

    private static HoursSummary.Part part(HoursKind kind, BigDecimal earned, BigDecimal required) {
        return new HoursSummary.Part(kind, earned, required);
    }
}
