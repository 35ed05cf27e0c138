package org.xinke.sessions.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.AttendanceState;

/**
 * A student in a roll call.
 *
 * @param state as it would stand if the session were closed now; after the close as it stands
 * @param open nobody and nothing has said anything about this student yet
 * @param marked the teacher said it
 * @param came when the student's own device checked in
 * @param sharedDevice that device checked in others too: for the teacher to look at, it decides nothing
 */
public record RollLine(
        long personId,
        String number,
        String name,
        AttendanceState state,
        boolean open,
        boolean marked,
        @Nullable Instant came,
        boolean sharedDevice) {}
