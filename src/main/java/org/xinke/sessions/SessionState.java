package org.xinke.sessions;

/** Where a class session is. */
public enum SessionState {
    /** It is on the timetable. */
    PLANNED,
    /** One can check in and be called. */
    OPEN,
    /** Its attendance stands and its hours are booked. */
    CLOSED,
    CANCELLED
}
