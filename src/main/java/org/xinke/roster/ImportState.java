package org.xinke.roster;

/** How far an import is. What leads from one state to another stands in {@link ImportMove}. */
public enum ImportState {
    /** Somebody has to say what the columns mean. */
    MAPPING,
    /** The house reads the file and says of each row what it would do. */
    READING,
    /** Somebody has to look. */
    REVIEW,
    /** The house takes the rows over, all or none. */
    APPLYING,
    APPLIED,
    /** The file cannot be read or taken over as it is. */
    FAILED,
    DISCARDED;

    /** The house is at work, nobody can do anything. */
    public boolean working() {
        return this == READING || this == APPLYING;
    }
}
