package org.xinke.notices.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** The address under which a calendar program reads the caller's dates. Whoever has it reads them, so a new one ends it. */
@ApplicationScoped
@Transactional
@Allowed(signedIn = true)
public class CalendarLinks {
    public static final String PATH = "ical/";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    public Optional<State> own() {
        return sql.of("SELECT made_at, read_at FROM notices.calendar_token WHERE person_id = :me")
                .set("me", currentUser.personId())
                .first(State.class);
    }

    /** @return the path of the new one, which nobody can read again */
    public String renew() {
        String token = Secret.fresh("xkcal_");
        sql.of("""
                INSERT INTO notices.calendar_token (person_id, hash, made_at) VALUES (:me, :hash, :now)
                    ON CONFLICT ON CONSTRAINT calendar_token_pk DO UPDATE
                   SET hash = excluded.hash, made_at = excluded.made_at, read_at = NULL""")
                .set("me", currentUser.personId())
                .set("hash", Secret.hash(token))
                .set("now", clock.instant())
                .run();
        audit.record("notices.calendar", "person:" + currentUser.personId(), null, "new");
        return PATH + token + ".ics";
    }

    public void end() {
        sql.of("DELETE FROM notices.calendar_token WHERE person_id = :me")
                .set("me", currentUser.personId())
                .run();
        audit.record("notices.calendar", "person:" + currentUser.personId(), null, "ended");
    }

    /** @param readAt the last time, to the hour; null: never yet */
    public record State(Instant madeAt, @Nullable Instant readAt) {}
}
