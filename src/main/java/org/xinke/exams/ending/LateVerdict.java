package org.xinke.exams.ending;

/** What was decided about a late answer; it stays so. */
public enum LateVerdict {
    COUNTED,
    NOT_COUNTED
}
