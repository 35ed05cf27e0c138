package org.xinke.journal;

import java.time.Instant;
import java.util.List;

/** Whose grades have been out for how long, told by whoever publishes them: grades stand above the journal, which knows none. */
public interface GradesOut {
    /** People all of whose grades were published before. */
    List<Long> before(Instant time);
}
