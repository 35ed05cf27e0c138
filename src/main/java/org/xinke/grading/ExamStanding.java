package org.xinke.grading;

/** How far an examined part of the grade is for one student. */
public enum ExamStanding {
    /** No exam of this kind is planned for the student. */
    NONE,
    /** Not taken yet, and still open. */
    OPEN,
    /** Running, or waiting to be marked. */
    PENDING,
    /** Closed without the student. */
    ABSENT,
    DONE;

    /** The result is still to come. */
    boolean waits() {
        return this == NONE || this == OPEN || this == PENDING;
    }
}
