package org.xinke.notices.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinke.notices.NoticeSettings;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Texts;

/** What is served under an address of {@link CalendarLinks}. */
@ApplicationScoped
public class CalendarFeed {
    @Inject
    CalendarReaders readers;

    @Inject
    @Any
    Instance<CalendarSource> sources;

    @Inject
    NoticeSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Empty: the token is none of ours, or no longer. */
    public Optional<String> read(String token) {
        return readers.of(token).map(this::text);
    }

    private String text(CalendarReaders.Reader reader) {
        Locale locale = reader.language().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Texts.CHINESE;
        Instant since = clock.instant().minus(settings.calendarBehind());
        List<CalendarEntry> entries = currentUser.askAsSystem(() -> sources.stream()
                .flatMap(source -> source.entries(reader.personId(), since, locale).stream())
                .sorted(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::id))
                .toList());
        return CalendarText.of(Texts.get(locale, "notices.calendarName"), entries, clock.instant());
    }
}
