package org.xinke.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-11-24T21:59, 2026-11-24T21:59",
        "22:00, 07:00, 2026-11-24T22:00, 2026-11-25T07:00",
        "22:00, 07:00, 2026-11-25T06:59, 2026-11-25T07:00",
        "22:00, 07:00, 2026-11-25T07:00, 2026-11-25T07:00",
        "12:00, 14:00, 2026-11-25T13:00, 2026-11-25T14:00",
        "12:00, 14:00, 2026-11-25T23:00, 2026-11-25T23:00",
        "08:00, 08:00, 2026-11-25T08:00, 2026-11-25T08:00"
    })
    void whatFallsIntoThemWaitsForTheirEnd(LocalTime from, LocalTime to, LocalDateTime at, LocalDateTime then) {
        assertThat(new QuietHours(from, to).after(at.atZone(ZONE).toInstant(), ZONE))
                .isEqualTo(then.atZone(ZONE).toInstant());
    }

    @Property
    void nothingWaitsLongerThanADayAndAgainIsNoLonger(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @IntRange(max = 86_399) int second) {
        QuietHours quiet = new QuietHours(LocalTime.of(from / 60, from % 60), LocalTime.of(to / 60, to % 60));
        Instant at = Instant.parse("2026-11-24T16:00:00Z").plusSeconds(second);
        Instant then = quiet.after(at, ZONE);
        assertThat(then).isBetween(at, at.plusSeconds(86_400));
        assertThat(quiet.after(then, ZONE)).isEqualTo(then);
    }
}
