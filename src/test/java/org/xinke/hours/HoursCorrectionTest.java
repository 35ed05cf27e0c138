package org.xinke.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.xinke.shared.RuleViolation;

class HoursCorrectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void howeverOftenALineIsMendedItComesToWhatWasSaidLast(
            @ForAll @BigRange(min = "0.01", max = "99") @Scale(2) BigDecimal first,
            @ForAll List<@BigRange(min = "0", max = "99") @Scale(2) BigDecimal> said) {
        BigDecimal now = first;
        BigDecimal lines = first;
        for (BigDecimal right : said) {
            if (right.compareTo(now) != 0) {
                lines = lines.add(new HoursCorrection(1, right, "误", "文").counter(now));
                now = right;
            }
        }

        assertThat(lines).isEqualByComparingTo(now);
    }

    @Example
    void aCorrectionHasReasonDocumentAndAnAmount() {
        assertThat(refusal(new HoursCorrection(1, BigDecimal.ONE, " ", "文"))).isEqualTo("hours.error.reason");
        assertThat(refusal(new HoursCorrection(1, BigDecimal.ONE, "误", " "))).isEqualTo("hours.error.document");
        assertThat(refusal(new HoursCorrection(1, new BigDecimal("-1"), "误", "文")))
                .isEqualTo("hours.error.right");
        assertThat(refusal(new HoursCorrection(1, new BigDecimal("0.001"), "误", "文")))
                .isEqualTo("hours.error.right");
        assertThat(refusal(new HoursCorrection(1, new BigDecimal("2.00"), "误", "文")))
                .isEqualTo("hours.error.takenBack");
    }

    @Example
    void whatIsBookedHasAnAmountAReasonADocumentAndADayThatHasCome() {
        assertThat(refusal("0", "志愿", "文", TODAY)).isEqualTo("hours.error.amount");
        assertThat(refusal("-2", "志愿", "文", TODAY)).isEqualTo("hours.error.amount");
        assertThat(refusal("1.555", "志愿", "文", TODAY)).isEqualTo("hours.error.amount");
        assertThat(refusal("1000", "志愿", "文", TODAY)).isEqualTo("hours.error.amount");
        assertThat(refusal("1", "\u3000", "文", TODAY)).isEqualTo("hours.error.what");
        assertThat(refusal("1", "志愿", "文".repeat(101), TODAY)).isEqualTo("hours.error.document");
        assertThat(refusal("1", "志愿", "文", TODAY.plusDays(1))).isEqualTo("hours.error.future");
    }

    private static String refusal(HoursCorrection correction) {
        return code(() -> correction.counter(BigDecimal.valueOf(2)));
    }

    private static String refusal(String hours, String what, String document, LocalDate day) {
        return code(() -> new OutsideHours(HoursKind.CLASS, new BigDecimal(hours), what, document, day).check(TODAY));
    }

    private static String code(Runnable job) {
        String[] code = {""};
        assertThatThrownBy(job::run).isInstanceOfSatisfying(RuleViolation.class, refused -> code[0] = refused.code());
        return code[0];
    }
}
