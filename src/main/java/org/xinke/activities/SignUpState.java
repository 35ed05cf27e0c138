package org.xinke.activities;

/** How somebody stands to an activity. */
public enum SignUpState {
    /** Has a place. */
    JOINED,
    /** 候补: gets the next place that is given up. */
    WAITING,
    /** Gave it up, or was taken out. */
    LEFT
}
