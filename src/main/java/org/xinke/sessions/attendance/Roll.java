package org.xinke.sessions.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.SessionState;

/**
 * A roll call as it stands.
 *
 * @param code the four digits while it is open
 * @param headCount how many the teacher counted
 */
public record Roll(
        long sessionId,
        SessionState state,
        @Nullable String code,
        boolean checkOut,
        @Nullable Integer headCount,
        List<RollLine> students) {
    /** Those who are in the room, as far as is known. */
    public long here() {
        return students.stream().filter(Roll::isHere).count();
    }

    /** Who said so by a device: the number to hold against the heads. */
    public long checkedIn() {
        return students.stream().filter(line -> line.came() != null).count();
    }

    private static boolean isHere(RollLine line) {
        return line.state() == AttendanceState.PRESENT
                || line.state() == AttendanceState.LATE
                || line.state() == AttendanceState.LEFT_EARLY;
    }
}
