package org.xinke.sessions.attendance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.AttendanceState;

/**
 * What is known about one student in one class session, and what follows from it. What the teacher saw stands above what a
 * device said; who came in spite of a leave was there.
 *
 * @param mark what the teacher saw
 * @param cameAt when the student's own device checked in
 * @param leftAt when it checked out
 * @param excused a leave was approved
 */
record Attendance(
        @Nullable AttendanceState mark,
        @Nullable Instant cameAt,
        @Nullable Instant leftAt,
        boolean excused) {
    /**
     * @param startsAt of the session
     * @param lateAfter who comes later than that is late
     * @param checkOut whether one has to check out
     */
    AttendanceState judged(Instant startsAt, Duration lateAfter, boolean checkOut) {
        if (mark != null) {
            return mark;
        }
        if (cameAt == null) {
            return excused ? AttendanceState.LEAVE : AttendanceState.ABSENT;
        }
        if (cameAt.isAfter(startsAt.plus(lateAfter))) {
            return AttendanceState.LATE;
        }
        return checkOut && leftAt == null ? AttendanceState.LEFT_EARLY : AttendanceState.PRESENT;
    }

    /** Nobody and nothing has said anything yet. */
    boolean open() {
        return mark == null && cameAt == null && !excused;
    }
}
