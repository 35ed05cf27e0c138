package org.xinke.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.xinke.notices.Channel;
import org.xinke.notices.QuietHours;

class DeliveryTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final DeliveryTimes TIMES = new DeliveryTimes(NIGHT, LocalTime.of(18, 0), ZONE);

    @Test
    void byDayAtOnce() {
        assertThat(TIMES.due(Channel.MAIL, null, false, at("10:00")))
                .isEqualTo(new DeliveryTimes.Due(at("10:00"), false));
    }

    @Test
    void ownQuietHoursStandInPlaceOfTheSchools() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(TIMES.due(Channel.SMS, noon, false, at("12:30")).at()).isEqualTo(at("14:00"));
        assertThat(TIMES.due(Channel.SMS, noon, false, at("23:00")).at()).isEqualTo(at("23:00"));
        assertThat(TIMES.due(Channel.SMS, null, false, at("23:00")).at())
                .isEqualTo(at("07:00").plus(Duration.ofDays(1)));
    }

    @Test
    void aDigestIsForMailAndWaitsForItsTime() {
        assertThat(TIMES.due(Channel.MAIL, null, true, at("10:00")))
                .isEqualTo(new DeliveryTimes.Due(at("18:00"), true));
        assertThat(TIMES.due(Channel.MAIL, null, true, at("18:00")).at())
                .as("what comes at that very moment is tomorrow's")
                .isEqualTo(at("18:00").plus(Duration.ofDays(1)));
        assertThat(TIMES.due(Channel.SMS, null, true, at("10:00")))
                .isEqualTo(new DeliveryTimes.Due(at("10:00"), false));
    }

    @Test
    void aDigestKeepsQuietToo() {
        QuietHours evening = new QuietHours(LocalTime.of(17, 0), LocalTime.of(20, 0));
        assertThat(TIMES.due(Channel.MAIL, evening, true, at("10:00")).at()).isEqualTo(at("20:00"));
    }

    @Test
    void thePauseDoublesUpToTheLongest() {
        Pause pause = new Pause(Duration.ofMinutes(1), Duration.ofHours(6));
        assertThat(pause.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pause.after(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(pause.after(12)).isEqualTo(Duration.ofHours(6));
        assertThat(pause.after(1000)).isEqualTo(Duration.ofHours(6));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-11-24T" + time).atZone(ZONE).toInstant();
    }
}
