package org.xinke.notices.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

/** What one library writes another one reads, and finds nothing to complain of. */
class CalendarTextTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void everyDateIsReadBack() throws Exception {
        String text = CalendarText.of(
                "心课",
                List.of(
                        entry("session-7", "心理健康 01 班 · 第 12 周", "致远楼 201；东侧, 二层", false),
                        entry("session-8", "很长的标题".repeat(30), "", true)),
                EIGHT);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate();
        assertThat(result.hasErrors()).as(result.toString()).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        VEvent first = events.get(0);
        assertThat(first.getUid().orElseThrow().getValue()).isEqualTo("session-7@xinke");
        assertThat(first.getSummary().getValue()).isEqualTo("心理健康 01 班 · 第 12 周");
        assertThat(((Location) first.getRequiredProperty("LOCATION")).getValue())
                .isEqualTo("致远楼 201；东侧, 二层");
        assertThat(first.getRequiredProperty("DTSTART").getValue()).isEqualTo("20261124T000000Z");
        assertThat(first.getRequiredProperty("DTEND").getValue()).isEqualTo("20261124T014000Z");
        assertThat(events.get(1).getSummary().getValue()).isEqualTo("很长的标题".repeat(30));
        assertThat(((Status) events.get(1).getRequiredProperty("STATUS")).getValue())
                .isEqualTo("CANCELLED");
    }

    @Test
    void linesAreNoLongerThanTheStandardAllows() {
        String text = CalendarText.of("心课", List.of(entry("x", "很长的标题".repeat(30), "", false)), EIGHT);
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void withoutDatesItIsACalendarAllTheSame() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(CalendarText.of("心课", List.of(), EIGHT)));
        assertThat(calendar.getComponents()).isEmpty();
    }

    private static CalendarEntry entry(String id, String title, String place, boolean cancelled) {
        return new CalendarEntry(id, title, EIGHT, EIGHT.plusSeconds(6000), place, "云老师", cancelled);
    }
}
