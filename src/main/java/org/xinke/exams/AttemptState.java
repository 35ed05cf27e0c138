package org.xinke.exams;

/** Where an attempt stands; it only moves forward. */
public enum AttemptState {
    RUNNING,
    HANDED_IN,
    /** Time and grace were over: the server handed in what it had. */
    CLOSED_BY_SERVER,
    MARKED
}
