package org.xinke.shared.jobs;

import java.time.Duration;

/**
 * Something that the house does again and again without being asked. A job is one small bean of its feature; it runs as
 * {@link org.xinke.shared.Role#SYSTEM}, in no transaction of its own. What it throws is kept for the administrator, and it is tried again.
 * Tests call {@link #run()} (decision 21).
 */
public interface Job {
    /** Feature and deed, such as {@code exams.closing}: its row in the register. */
    String name();

    /** From the end of one round to the next; zero: it is switched off. */
    Duration every();

    void run();

    /** True when the rows that it works on are shared out by the database, so that all nodes may work at once. */
    default boolean onEveryNode() {
        return false;
    }

    /** After failures the pause doubles up to this. */
    default Duration longestPause() {
        return every();
    }
}
