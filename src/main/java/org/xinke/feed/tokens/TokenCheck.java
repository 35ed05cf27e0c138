package org.xinke.feed.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.feed.FeedScope;
import org.xinke.feed.FeedSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.door.ApiTokens;

/** Whether a token opens a place. Its requests are counted by the minute in the database, whichever node answers. */
@ApplicationScoped
@Transactional
public class TokenCheck implements ApiTokens {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    FeedSettings settings;

    @Override
    @Allowed(anyone = true)
    public Verdict check(String token, String path, String origin) {
        Instant now = clock.instant();
        Optional<Known> known = find(token, now);
        if (known.isEmpty()) {
            return Verdict.refused(401, "feed.error.token");
        }
        if (FeedScope.ofPath(path).filter(known.get()::has).isEmpty()) {
            return Verdict.refused(403, "feed.error.scope");
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (count(known.get().id(), minute) > settings.requestsPerMinute()) {
            Duration rest = Duration.between(now, minute.plus(MINUTE));
            return Verdict.tooMany("feed.error.tooMany", rest.plusSeconds(1));
        }
        touch(known.get(), now, origin);
        return Verdict.is(known.get().identity());
    }

    private Optional<Known> find(String token, Instant now) {
        return sql.of("""
                                SELECT id, name, scopes,
                                       coalesce((SELECT c.merged_into FROM people.college c WHERE c.id = college_id), college_id), last_used_at
                                  FROM feed.api_token
                                 WHERE hash = :hash AND revoked_at IS NULL AND expires_at > :now""").set("hash", Secret.hash(token)).set("now", now).first(Known.class);
    }

    private int count(long id, Instant minute) {
        return sql.of("""
                        INSERT INTO feed.api_token_use (token_id, minute, requests) VALUES (:token, :minute, 1)
                            ON CONFLICT ON CONSTRAINT api_token_use_pk DO UPDATE SET requests = api_token_use.requests + 1
                        RETURNING requests""").set("token", id).set("minute", minute).value(Integer.class);
    }

    private void touch(Known known, Instant now, String origin) {
        Instant last = known.lastUsedAt();
        if (last == null || last.isBefore(now.minus(MINUTE))) {
            sql.of("UPDATE feed.api_token SET last_used_at = :now, last_origin = :origin WHERE id = :id")
                    .set("now", now)
                    .set("origin", origin)
                    .set("id", known.id())
                    .run();
        }
    }

    record Known(
            long id,
            String name,
            String scopes,
            @Nullable Long collegeId,
            @Nullable Instant lastUsedAt) {
        boolean has(FeedScope scope) {
            return Arrays.asList(scopes.split(",")).contains(scope.name());
        }

        Identity identity() {
            List<Grant> grants = Arrays.stream(scopes.split(","))
                    .map(scope -> new Grant(FeedScope.valueOf(scope).role(), collegeId))
                    .toList();
            return new Identity(0, "token:" + id, name, grants, false);
        }
    }
}
