package org.xinke.notices.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Dates as iCalendar (RFC 5545). Times are UTC: every program shows them in its owner's zone, and no rules of zones have to be right. */
final class CalendarText {
    private static final String HOUSE = "@xinke";

    private CalendarText() {}

    static String of(String name, List<CalendarEntry> entries, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Xinke//Calendar//ZH");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        entries.forEach(entry -> calendar.addEvent(event(entry, now)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(entry.id() + HOUSE);
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(entry.title());
        event.setDateStart(Date.from(entry.from()));
        event.setDateEnd(Date.from(entry.to()));
        if (!entry.place().isEmpty()) {
            event.setLocation(entry.place());
        }
        if (!entry.note().isEmpty()) {
            event.setDescription(entry.note());
        }
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
