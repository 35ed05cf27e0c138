package org.xinke.journal;

import java.time.Instant;

/** A reflection as a teacher reads it. */
public record ReflectionText(long id, String writer, String lessonId, String text, Instant handedInAt) {
    /** Keeps the text out of every log. */
    @Override
    public String toString() {
        return "reflection:" + id;
    }
}
