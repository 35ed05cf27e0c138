package org.xinke.journal;

import java.util.regex.Pattern;

/** What a text for a teacher was asked by. */
public enum WritingKind {
    REFLECTION,
    TRAINING;

    private static final Pattern TRAININGS = Pattern.compile("L\\d+-T\\d+");

    /** By the form that the course's files hold its ids to. */
    public static WritingKind of(String blockId) {
        return TRAININGS.matcher(blockId).matches() ? TRAINING : REFLECTION;
    }
}
