package org.xinke.sessions.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.sessions.AttendanceState;

class AttendanceTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration TEN = Duration.ofMinutes(10);

    @Test
    void whoSaysNothingIsAbsent() {
        assertThat(judged(null, null, null, false, false)).isEqualTo(AttendanceState.ABSENT);
        assertThat(new Attendance(null, null, null, false).open()).isTrue();
    }

    @Test
    void tenMinutesAreStillInTime() {
        assertThat(judged(null, EIGHT.plus(TEN), null, false, false)).isEqualTo(AttendanceState.PRESENT);
        assertThat(judged(null, EIGHT.plus(TEN).plusSeconds(1), null, false, false))
                .isEqualTo(AttendanceState.LATE);
    }

    @Test
    void whatTheTeacherSawStandsAboveTheDevice() {
        assertThat(judged(AttendanceState.ABSENT, EIGHT, null, false, false)).isEqualTo(AttendanceState.ABSENT);
        assertThat(judged(AttendanceState.PRESENT, null, null, true, true)).isEqualTo(AttendanceState.PRESENT);
    }

    @Test
    void leaveExcusesWhoDoesNotCome() {
        assertThat(judged(null, null, null, true, false)).isEqualTo(AttendanceState.LEAVE);
        assertThat(judged(null, EIGHT, null, true, false)).isEqualTo(AttendanceState.PRESENT);
    }

    @Test
    void whereOneHasToCheckOutWhoDoesNotHasLeftEarly() {
        assertThat(judged(null, EIGHT, null, false, true)).isEqualTo(AttendanceState.LEFT_EARLY);
        assertThat(judged(null, EIGHT, EIGHT.plusSeconds(6000), false, true)).isEqualTo(AttendanceState.PRESENT);
    }

    private static AttendanceState judged(
            @Nullable AttendanceState mark,
            @Nullable Instant came,
            @Nullable Instant left,
            boolean excused,
            boolean checkOut) {
        return new Attendance(mark, came, left, excused).judged(EIGHT, TEN, checkOut);
    }
}
