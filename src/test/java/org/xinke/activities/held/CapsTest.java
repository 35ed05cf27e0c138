package org.xinke.activities.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CapsTest {
    @Test
    void withoutACapAllIsGranted() {
        assertThat(Caps.granted(new BigDecimal("1.5"), null, new BigDecimal("9")))
                .isEqualTo("1.5");
    }

    @Test
    void whatIsLeftBelowTheCapIsGranted() {
        assertThat(Caps.granted(new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("1.5")))
                .isEqualTo("0.5");
        assertThat(Caps.granted(new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("3")))
                .isEqualTo("0");
    }

    @Property
    void inAnyOrderTheSumStaysBelowTheCap(
            @ForAll @IntRange(max = 16) int first,
            @ForAll @IntRange(max = 16) int second,
            @ForAll @IntRange(max = 16) int most) {
        BigDecimal one = Caps.granted(BigDecimal.valueOf(first), BigDecimal.valueOf(most), BigDecimal.ZERO);
        BigDecimal two = Caps.granted(BigDecimal.valueOf(second), BigDecimal.valueOf(most), one);
        assertThat(one.add(two)).isEqualTo(BigDecimal.valueOf(Math.min(most, first + second)));
    }
}
