package org.xinke.sessions.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of the term that is not like its weekday.
 *
 * @param asDay whose classes are held on it (调休); null: none, it is a holiday
 */
public record SpecialDay(LocalDate day, @Nullable LocalDate asDay, String name) {
    public boolean holiday() {
        return asDay == null;
    }
}
