package org.xinke.feed.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.xinke.feed.FeedSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** Makes and ends tokens. The secret leaves this class once, when it is made; the database knows its hash. */
@ApplicationScoped
@Transactional
public class Tokens {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAYS = 732;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    FeedSettings settings;

    /** @return the secret, which nobody can read again */
    @Allowed(Role.ADMIN)
    public String make(NewToken token) {
        check(token);
        String secret = Secret.fresh("xk_");
        Instant now = clock.instant();
        String scopes = token.scopes().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        int made = sql.of("""
                        INSERT INTO feed.api_token (name, hash, scopes, college_id, created_by, created_at, expires_at)
                        SELECT CAST(:name AS text), CAST(:hash AS bytea), CAST(:scopes AS text), coalesce(c.merged_into, c.id), CAST(:by AS bigint),
                               CAST(:now AS timestamptz), CAST(:expires AS timestamptz)
                          FROM (SELECT 1) one LEFT JOIN people.college c ON c.code = CAST(:college AS text)
                         WHERE CAST(:college AS text) = '' OR c.id IS NOT NULL""")
                .set("name", token.name().strip())
                .set("hash", Secret.hash(secret))
                .set("scopes", scopes)
                .set("by", currentUser.personId())
                .set("now", now)
                .set("expires", now.plus(Duration.ofDays(token.days())))
                .set("college", college(token))
                .run();
        if (made == 0) {
            throw new RuleViolation("feed.error.college");
        }
        audit.record(
                "feed.token.make",
                "token:" + token.name().strip(),
                null,
                scopes + " " + college(token) + " " + token.days());
        return secret;
    }

    /** At once: the next request with it is refused. */
    @Allowed(Role.ADMIN)
    public void revoke(long id) {
        int done = sql.of("UPDATE feed.api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .set("now", clock.instant())
                .set("id", id)
                .run();
        if (done == 0) {
            throw new NotFound();
        }
        audit.record("feed.token.revoke", "token:" + id, "usable", "revoked");
    }

    /** How often tokens asked long ago is nobody's business any more. */
    @Allowed(Role.SYSTEM)
    public void forgetUse() {
        sql.of("DELETE FROM feed.api_token_use WHERE minute < :before")
                .set("before", clock.instant().minus(settings.useKept()))
                .run();
    }

    /** A stretch of them, the usable ones first, then the newest. */
    @Allowed(Role.ADMIN)
    public List<TokenLine> page(int offset, int limit) {
        return sql.of("""
                        SELECT t.id, t.name, t.scopes, c.name, p.name, t.created_at, t.expires_at, t.revoked_at, t.last_used_at,
                               t.last_origin
                          FROM feed.api_token t
                          JOIN people.person p ON p.id = t.created_by
                          LEFT JOIN people.college c ON c.id = t.college_id
                         ORDER BY t.revoked_at IS NULL AND t.expires_at > :now DESC, t.id DESC""").set("now", clock.instant()).page(offset, limit).list(TokenLine.class);
    }

    @Allowed(Role.ADMIN)
    public FeedCounts counts() {
        return sql.of("""
                        SELECT (SELECT count(*) FROM feed.api_token),
                               (SELECT count(*) FROM feed.api_token WHERE revoked_at IS NULL AND expires_at > :now),
                               (SELECT count(*) FROM feed.webhook WHERE ended_at IS NULL),
                               (SELECT count(*) FROM feed.webhook_delivery d JOIN feed.webhook w ON w.id = d.webhook_id AND w.ended_at IS NULL
                                 WHERE d.state = 'DEAD')""").set("now", clock.instant()).one(FeedCounts.class);
    }

    /** Codes and names of the colleges that a token can be limited to. */
    @Allowed(Role.ADMIN)
    public List<CollegeChoice> colleges() {
        return sql.of("SELECT code, name FROM people.college WHERE merged_into IS NULL ORDER BY code")
                .list(CollegeChoice.class);
    }

    private static String college(NewToken token) {
        String college = token.college();
        return college == null ? "" : college;
    }

    private static void check(NewToken token) {
        String name = token.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleViolation("feed.error.name", LONGEST_NAME);
        }
        if (token.scopes().isEmpty()) {
            throw new RuleViolation("feed.error.scopes");
        }
        if (token.days() < 1 || token.days() > LONGEST_DAYS) {
            throw new RuleViolation("feed.error.days", LONGEST_DAYS);
        }
    }

    /** A college to choose. */
    public record CollegeChoice(String code, String name) {}
}
