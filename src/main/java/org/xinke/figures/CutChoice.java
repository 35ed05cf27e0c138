package org.xinke.figures;

/**
 * What a cut can be made by.
 *
 * @param name of a campus or a term; empty for a level, whose word is a text
 */
public record CutChoice(Kind kind, String code, String name) {
    /** In the order in which they are offered. */
    public enum Kind {
        CAMPUS,
        LEVEL,
        TERM
    }
}
