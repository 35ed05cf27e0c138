package org.xinke.sitting;

import java.time.Instant;
import java.util.List;
import org.xinke.exams.attempts.AttemptClock;
import org.xinke.exams.attempts.SavedAnswers;
import org.xinke.exams.attempts.SavesAtOnce;
import org.xinke.exams.attempts.SavesAtOnce.Told;
import org.xinke.shared.RuleViolation;

/** What the database says to one request: who asks, and what is stored now. */
record Found(Who who, List<Told> told, Instant now) {
    AttemptClock clock() {
        demandStudent();
        return SavesAtOnce.clock(told, now);
    }

    SavedAnswers saved() {
        demandStudent();
        return SavesAtOnce.saved(told, now);
    }

    /** As everywhere: signed in, a student, with a password of the own. */
    void demandStudent() {
        switch (who) {
            case NOBODY -> throw new Refused(401, "shared.error.http401");
            case OTHER -> throw new Refused(403, "shared.error.http403");
            case NEW -> throw new RuleViolation("shared.error.mustChangePassword");
            case STUDENT -> {}
        }
    }

    enum Who {
        NOBODY,
        /** Signed in, and no student. */
        OTHER,
        /** A student who has to set a password first. */
        NEW,
        STUDENT
    }
}
