package org.xinke.content;

import java.util.List;

/** @param minutes that reading it may take, planned */
public record LessonPage(String id, String title, Kind kind, int minutes, List<Block> blocks) {
    /** The pattern of a double lesson. */
    public enum Kind {
        CASE,
        CONCEPT,
        INTERACTION,
        DISCUSSION,
        TRAINING,
        CHECK,
        REFLECTION,
        CLOSING
    }
}
