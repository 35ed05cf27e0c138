package org.xinke.sitting;

import java.util.List;
import org.xinke.exams.attempts.AnswerSave;

/**
 * What one request wants to know or to have saved.
 *
 * @param token hash of the cookie, in hexadecimal
 * @param answers none for a look at the clock
 */
record Asked(String token, long attempt, String windowId, List<AnswerSave> answers) {
    /** No attempt has it. */
    private static final long NONE = -1;

    static Asked clock(String token, long attempt) {
        return new Asked(token, attempt, "", List.of());
    }

    /** Only who it is: nothing else is said to a stranger, not even what is wrong with his request. */
    static Asked who(String token) {
        return clock(token, NONE);
    }
}
