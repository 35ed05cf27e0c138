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
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Settings;

/** Registers receivers. A secret is shown when it is made, and never again. */
@ApplicationScoped
@Transactional
public class Webhooks {
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    Settings settings;

    /** @return the secret that signs what is sent there */
    @Allowed(Role.ADMIN)
    public String register(NewWebhook hook) {
        if (hook.name().isBlank() || hook.events().isEmpty()) {
            throw new RuleViolation("feed.error.webhook");
        }
        HttpUrl url = HttpUrl.parse(hook.url().strip());
        if (url == null) {
            throw new RuleViolation("feed.error.url");
        }
        new SafeAddress(settings.webhooks()).check(url);
        String secret = TokenSecret.fresh("xkhook_");
        String events = hook.events().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        em.createNativeQuery(
                        "INSERT INTO feed.webhook (name, url, events, secret, created_by, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, hook.name().strip())
                .setParameter(2, url.toString())
                .setParameter(3, events)
                .setParameter(4, secret)
                .setParameter(5, currentUser.personId())
                .setParameter(6, now())
                .executeUpdate();
        audit.record("feed.webhook.register", "webhook:" + hook.name().strip(), null, url + " " + events);
        return secret;
    }

    /** The old secret signs too for a day, beside the new one. */
    @Allowed(Role.ADMIN)
    public String rotate(long id) {
        String secret = TokenSecret.fresh("xkhook_");
        Instant until = clock.instant().plus(BOTH_SECRETS);
        one(em.createNativeQuery("""
                        UPDATE feed.webhook SET previous_secret = secret, previous_until = ?1, secret = ?2
                         WHERE id = ?3 AND ended_at IS NULL""")
                .setParameter(1, Timestamp.from(until))
                .setParameter(2, secret)
                .setParameter(3, id)
                .executeUpdate());
        audit.record("feed.webhook.rotate", "webhook:" + id, null, "until " + until);
        return secret;
    }

    /** What still waits for it is laid aside. */
    @Allowed(Role.ADMIN)
    public void end(long id) {
        one(em.createNativeQuery("UPDATE feed.webhook SET ended_at = ?1 WHERE id = ?2 AND ended_at IS NULL")
                .setParameter(1, now())
                .setParameter(2, id)
                .executeUpdate());
        em.createNativeQuery(
                        "UPDATE feed.webhook_delivery SET state = 'DEAD', done_at = ?1 WHERE webhook_id = ?2 AND state = 'WAITING'")
                .setParameter(1, now())
                .setParameter(2, id)
                .executeUpdate();
        audit.record("feed.webhook.end", "webhook:" + id, "active", "ended");
    }

    /** Tries a delivery that was laid aside anew, from the first wait on. */
    @Allowed(Role.ADMIN)
    public void retry(long deliveryId) {
        one(em.createNativeQuery("""
                        UPDATE feed.webhook_delivery SET state = 'WAITING', tries = 0, due_at = ?1, done_at = NULL
                         WHERE id = ?2 AND state = 'DEAD'
                           AND webhook_id IN (SELECT id FROM feed.webhook WHERE ended_at IS NULL)""")
                .setParameter(1, now())
                .setParameter(2, deliveryId)
                .executeUpdate());
    }

    /** A stretch of the receivers, the newest first. */
    @Allowed(Role.ADMIN)
    public List<WebhookLine> page(int offset, int limit) {
        return Rows.list(em.createNativeQuery("""
                        SELECT w.id, w.name, w.url, w.events, w.created_at,
                               count(*) FILTER (WHERE d.state = 'DELIVERED'), count(*) FILTER (WHERE d.state = 'WAITING'),
                               count(*) FILTER (WHERE d.state = 'DEAD'), max(d.done_at) FILTER (WHERE d.state = 'DELIVERED')
                          FROM feed.webhook w LEFT JOIN feed.webhook_delivery d ON d.webhook_id = w.id
                         WHERE w.ended_at IS NULL
                         GROUP BY w.id ORDER BY w.id DESC LIMIT\s""" + limit + " OFFSET " + offset), WebhookLine.class);
    }

    /** A stretch of what was laid aside, the newest first. */
    @Allowed(Role.ADMIN)
    public List<DeadDelivery> dead(int offset, int limit) {
        return Rows.list(em.createNativeQuery("""
                        SELECT d.id, w.name, d.kind, d.entries, d.tries, d.last_answer, d.created_at
                          FROM feed.webhook_delivery d JOIN feed.webhook w ON w.id = d.webhook_id AND w.ended_at IS NULL
                         WHERE d.state = 'DEAD' ORDER BY d.id DESC LIMIT\s""" + limit + " OFFSET " + offset), DeadDelivery.class);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void one(int changed) {
        if (changed == 0) {
            throw new NotFound();
        }
    }
}
