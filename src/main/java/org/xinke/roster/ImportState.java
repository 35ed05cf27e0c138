package org.xinke.roster;

/** How far an import is: MAPPING → READING → REVIEW → APPLYING → APPLIED; aside FAILED and DISCARDED. */
public enum ImportState {
    MAPPING,
    READING,
    REVIEW,
    APPLYING,
    APPLIED,
    FAILED,
    DISCARDED;

    public boolean working() {
        return this == READING || this == APPLYING;
    }
}
