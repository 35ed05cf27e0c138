package org.xinke.content;

/** 题型. */
public enum QuestionType {
    SINGLE("SC"),
    MULTIPLE("MC"),
    JUDGE("TF"),
    FILL("FB"),
    MATCH("MT"),
    ORDER("OR"),
    SHORT("SA"),
    CASESET("CA");

    private final String letters;

    QuestionType(String letters) {
        this.letters = letters;
    }

    /** Part of a question's id: {@code U1-SC-001}. */
    public String letters() {
        return letters;
    }
}
