package org.xinke.sessions;

import org.xinke.shared.RuleViolation;

/** What people write beside a change, within its bounds. */
public final class Given {
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_ROOM = 60;

    private Given() {}

    /** @throws RuleViolation when there is none, or it is too long */
    public static String reason(String written) {
        if (written.isBlank() || written.length() > LONGEST_REASON) {
            throw new RuleViolation("sessions.error.reason", LONGEST_REASON);
        }
        return written.strip();
    }

    /** @throws RuleViolation when it is too long; none is allowed */
    public static String room(String written) {
        if (written.length() > LONGEST_ROOM) {
            throw new RuleViolation("sessions.error.room", LONGEST_ROOM);
        }
        return written.strip();
    }
}
