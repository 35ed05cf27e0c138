package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Rows;
import org.xinke.shared.Settings;
import org.xinke.signin.ApiTokens;

/** Whether a token opens a place. Its requests are counted by the minute in the database, whichever node answers. */
@ApplicationScoped
@Transactional
public class TokenCheck implements ApiTokens {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

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
        if (count(known.get().id(), minute) > settings.feedRequestsPerMinute()) {
            Duration rest = Duration.between(now, minute.plus(MINUTE));
            return Verdict.tooMany("feed.error.tooMany", rest.plusSeconds(1));
        }
        touch(known.get(), now, origin);
        return Verdict.is(known.get().identity());
    }

    private Optional<Known> find(String token, Instant now) {
        return Rows.first(
                em.createNativeQuery("""
                                SELECT id, name, scopes, college_id, last_used_at FROM feed.api_token
                                 WHERE hash = ?1 AND revoked_at IS NULL AND expires_at > ?2""")
                        .setParameter(1, TokenSecret.hash(token))
                        .setParameter(2, Timestamp.from(now)),
                Known.class);
    }

    private int count(long id, Instant minute) {
        Object requests = em.createNativeQuery("""
                        INSERT INTO feed.api_token_use (token_id, minute, requests) VALUES (?1, ?2, 1)
                            ON CONFLICT ON CONSTRAINT api_token_use_pk DO UPDATE SET requests = api_token_use.requests + 1
                        RETURNING requests""")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(minute))
                .getSingleResult();
        return ((Number) requests).intValue();
    }

    private void touch(Known known, Instant now, String origin) {
        Instant last = known.lastUsedAt();
        if (last == null || last.isBefore(now.minus(MINUTE))) {
            em.createNativeQuery("UPDATE feed.api_token SET last_used_at = ?1, last_origin = ?2 WHERE id = ?3")
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, origin)
                    .setParameter(3, known.id())
                    .executeUpdate();
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
