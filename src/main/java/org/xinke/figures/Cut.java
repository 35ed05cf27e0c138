package org.xinke.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Across the colleges: one campus, one level, one term of the plan; and the day at whose end the school is looked at.
 *
 * @param level such as UNDERGRADUATE
 * @param term code of the term in which the plan has the course
 * @param on null for now
 */
public record Cut(
        @Nullable String campus,
        @Nullable String level,
        @Nullable String term,
        @Nullable LocalDate on) {
    public static final Cut NONE = new Cut(null, null, null, null);
}
