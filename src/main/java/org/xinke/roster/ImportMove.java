package org.xinke.roster;

import static org.xinke.roster.ImportState.APPLYING;
import static org.xinke.roster.ImportState.DISCARDED;
import static org.xinke.roster.ImportState.FAILED;
import static org.xinke.roster.ImportState.MAPPING;
import static org.xinke.roster.ImportState.READING;
import static org.xinke.roster.ImportState.REVIEW;

import java.util.Set;

/** All that leads an import from one state to another; whatever does not stand here is refused. */
public enum ImportMove {
    READ(READING, MAPPING),
    READ_AGAIN(READING, REVIEW, FAILED),
    SHOW(REVIEW, READING),
    APPLY(APPLYING, REVIEW),
    /** The database is no longer as it was when somebody looked. */
    LOOK_AGAIN(REVIEW, APPLYING),
    FINISH(ImportState.APPLIED, APPLYING),
    FAIL(FAILED, READING, APPLYING),
    DISCARD(DISCARDED, MAPPING, REVIEW, FAILED);

    private final ImportState to;
    private final Set<ImportState> from;

    ImportMove(ImportState to, ImportState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    ImportState to() {
        return to;
    }

    Set<ImportState> from() {
        return from;
    }
}
