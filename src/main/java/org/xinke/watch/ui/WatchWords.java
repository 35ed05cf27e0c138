package org.xinke.watch.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;
import org.xinke.tables.ExcelTable;
import org.xinke.watch.AuditFilter;
import org.xinke.watch.AuditLine;

/** The words of these pages, in the reader's language. */
final class WatchWords extends Words {
    private static final String MISSING = "!";

    private final Clock clock;

    WatchWords(Locale locale, Clock clock) {
        super(locale, clock.getZone());
        this.clock = clock;
    }

    /** A job in words; one that has none by its name. */
    String job(String name) {
        return known("watch.job." + name, name);
    }

    String action(String action) {
        return known("watch.action." + action, action);
    }

    String actor(AuditLine line) {
        if (line.name() != null) {
            return say("watch.audit.person", line.name(), line.number());
        }
        return known("watch.audit.actor." + line.number(), line.number());
    }

    String change(AuditLine line) {
        return Stream.of(line.before(), line.after()).filter(Objects::nonNull).collect(Collectors.joining(" → "));
    }

    /** How long ago: 3 minutes, 5 hours, 2 days. */
    String ago(@Nullable Instant at) {
        if (at == null) {
            return say("watch.never");
        }
        Duration gone = Duration.between(at, clock.instant());
        if (gone.toMinutes() < 1) {
            return say("watch.ago.now");
        }
        if (gone.toHours() < 1) {
            return say("watch.ago.minutes", gone.toMinutes());
        }
        return gone.toDays() < 2 ? say("watch.ago.hours", gone.toHours()) : say("watch.ago.days", gone.toDays());
    }

    About about(AuditFilter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return About.of(
                say("watch.audit.title"),
                filter.who(),
                filter.kind().isBlank() ? "" : say("watch.audit.kind") + " " + filter.kind(),
                filter.subject(),
                from == null ? "" : say("watch.audit.from") + " " + day(from),
                to == null ? "" : say("watch.audit.to") + " " + day(to));
    }

    ExcelTable<AuditLine> forExcel() {
        return new ExcelTable<AuditLine>(say("watch.audit.title"), zone())
                .moment(say("watch.audit.at"), 17, AuditLine::at)
                .text(say("watch.audit.number"), 14, AuditLine::number)
                .text(say("watch.audit.name"), 12, AuditLine::name)
                .text(say("watch.audit.origin"), 16, AuditLine::origin)
                .text(say("watch.audit.action"), 22, line -> action(line.action()))
                .text(say("watch.audit.code"), 22, AuditLine::action)
                .text(say("watch.audit.subject"), 24, AuditLine::subject)
                .text(say("watch.audit.before"), 30, AuditLine::before)
                .text(say("watch.audit.after"), 30, AuditLine::after);
    }

    private String known(String key, String otherwise) {
        String text = say(key);
        return text.startsWith(MISSING) ? otherwise : text;
    }
}
