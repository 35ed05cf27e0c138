package org.xinke.sso;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Unavailable;

/**
 * What a provider last said of itself, or that it was away. Asked again after a while and by one thread at a time, so that
 * a provider that is away costs thousands of waiting people one time-out and not thousands.
 */
final class LastWord<T> {
    private static final Logger LOG = Logger.getLogger(LastWord.class.getName());

    private final Question<T> question;
    private final Clock clock;
    private final Duration believed;
    private @Nullable Instant asked;
    private @Nullable T answer;

    LastWord(Question<T> question, Clock clock, Duration believed) {
        this.question = question;
        this.clock = clock;
        this.believed = believed;
    }

    /** @throws Unavailable when it was away */
    synchronized T get() {
        if (asked == null || !clock.instant().isBefore(asked.plus(believed))) {
            ask();
        }
        if (answer == null) {
            throw new Unavailable(Refusals.AWAY);
        }
        return answer;
    }

    private void ask() {
        try {
            answer = question.ask();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the school''s sign-in is away: {0}", e.toString());
            answer = null;
        }
        asked = clock.instant();
    }

    interface Question<T> {
        /** @throws IOException when there is no answer, or none that makes sense */
        T ask() throws IOException;
    }
}
