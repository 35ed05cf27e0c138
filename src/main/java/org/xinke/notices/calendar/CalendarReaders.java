package org.xinke.notices.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinke.shared.Allowed;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** Whose dates a token reads. */
@ApplicationScoped
@Transactional
public class CalendarReaders {
    /** Calendar programs come again and again; a write each time would say nothing more. */
    private static final Duration NOTED = Duration.ofHours(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Allowed(anyone = true)
    public Optional<Reader> of(String token) {
        Instant now = clock.instant();
        Optional<Reader> found = sql.of("""
                SELECT c.person_id, coalesce(p.language, 'zh')
                  FROM notices.calendar_token c LEFT JOIN notices.preference p ON p.person_id = c.person_id
                 WHERE c.hash = :hash""").set("hash", Secret.hash(token)).first(Reader.class);
        found.ifPresent(reader -> sql.of("""
                UPDATE notices.calendar_token SET read_at = :now
                 WHERE person_id = :person AND (read_at IS NULL OR read_at < :before)""")
                .set("now", now)
                .set("person", reader.personId())
                .set("before", now.minus(NOTED))
                .run());
        return found;
    }

    /** @param language of the titles */
    public record Reader(long personId, String language) {}
}
