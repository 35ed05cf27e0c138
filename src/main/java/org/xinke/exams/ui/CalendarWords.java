package org.xinke.exams.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.xinke.shared.Texts;

/** The calendar in the reader's language; the component itself speaks English only. */
final class CalendarWords {
    private CalendarWords() {}

    static DatePickerI18n of(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW, locale))
                .setFirstDayOfWeek(1)
                .setToday(Texts.get(locale, "exams.today"))
                .setCancel(Texts.get(locale, "shared.cancel"))
                .setDateFormat("yyyy-MM-dd");
    }

    /** Sunday first, as the component wants it. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.of(7, 1, 2, 3, 4, 5, 6)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(style, locale))
                .toList();
    }
}
