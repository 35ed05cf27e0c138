package org.xinke.structure;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a piece of SQL touches.
 *
 * @param refers tables that a foreign key leads to
 * @param bare names without a house, where a table must stand
 * @param unclear places where a table must stand and cannot be read
 * @param made names that it gives itself: of a {@code WITH}, of a temporary table, of a trigger's rows
 */
record SqlUse(
        Set<String> reads,
        Set<String> writes,
        Set<String> refers,
        Set<String> bare,
        Set<String> unclear,
        Set<String> made) {
    SqlUse() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    boolean isEmpty() {
        return reads.isEmpty() && writes.isEmpty() && refers.isEmpty() && bare.isEmpty() && unclear.isEmpty();
    }
}
