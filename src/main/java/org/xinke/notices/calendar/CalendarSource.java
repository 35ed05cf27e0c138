package org.xinke.notices.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A feature in which people have dates; every bean of this kind is asked, in the name of the house. */
public interface CalendarSource {
    /** @param since what was over before is left out */
    List<CalendarEntry> entries(long personId, Instant since, Locale locale);
}
