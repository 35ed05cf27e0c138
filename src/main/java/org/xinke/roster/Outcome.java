package org.xinke.roster;

/** What a row of a list does. */
public enum Outcome {
    NEW,
    CHANGED,
    /** Differs only where something was set by hand. */
    KEPT,
    UNCHANGED,
    /** In the database, not in the file. Only told; nobody is deleted. */
    MISSING,
    CONFLICT
}
