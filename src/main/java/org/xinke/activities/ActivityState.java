package org.xinke.activities;

/** Where an activity is. */
public enum ActivityState {
    /** Students wish it; the teacher has not agreed yet. */
    PROPOSED,
    /** One can sign up. */
    OPEN,
    /** People check in. */
    RUNNING,
    /** It is over; what it earned is approved now. */
    DONE,
    CANCELLED
}
