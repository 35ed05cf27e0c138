package org.xinke.content;

/** 题型. */
public enum QuestionType {
    SINGLE,
    MULTIPLE,
    JUDGE,
    FILL,
    MATCH,
    ORDER,
    SHORT,
    CASESET;

    /** True when a machine can mark it without a person. */
    public boolean automatic() {
        return this != SHORT && this != CASESET;
    }
}
