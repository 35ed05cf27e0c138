package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/** Registers receivers. A secret is shown when it is made, and never again. */
@ApplicationScoped
@Transactional
public class Webhooks {
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

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

    @Inject
    Vault vault;

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
        settings.addresses().check(url);
        String secret = Secret.fresh("xkhook_");
        Sealed sealed = vault.seal(KeyOwner.SCHOOL, WebhookQueue.place(url.toString()), secret);
        String events = hook.events().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        sql.of("""
                        INSERT INTO feed.webhook (name, url, events, secret, secret_key, created_by, created_at)
                        VALUES (:name, :url, :events, :secret, :key, :by, :now)""")
                .set("name", hook.name().strip())
                .set("url", url.toString())
                .set("events", events)
                .set("secret", sealed.bytes())
                .set("key", sealed.key())
                .set("by", currentUser.personId())
                .set("now", clock.instant())
                .run();
        audit.record("feed.webhook.register", "webhook:" + hook.name().strip(), null, url + " " + events);
        return secret;
    }

    /** The old secret signs too for a day, beside the new one. */
    @Allowed(Role.ADMIN)
    public String rotate(long id) {
        String url = sql.of("SELECT url FROM feed.webhook WHERE id = :id AND ended_at IS NULL")
                .set("id", id)
                .firstValue(String.class)
                .orElseThrow(NotFound::new);
        String secret = Secret.fresh("xkhook_");
        Sealed sealed = vault.seal(KeyOwner.SCHOOL, WebhookQueue.place(url), secret);
        Instant until = clock.instant().plus(BOTH_SECRETS);
        one(sql.of("""
                        UPDATE feed.webhook
                           SET previous_secret = secret, previous_secret_key = secret_key, previous_until = :until,
                               secret = :secret, secret_key = :key
                         WHERE id = :id AND ended_at IS NULL""")
                .set("until", until)
                .set("secret", sealed.bytes())
                .set("key", sealed.key())
                .set("id", id)
                .run());
        audit.record("feed.webhook.rotate", "webhook:" + id, null, "until " + until);
        return secret;
    }

    /** What still waits for it is laid aside. */
    @Allowed(Role.ADMIN)
    public void end(long id) {
        one(sql.of("UPDATE feed.webhook SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                .set("now", clock.instant())
                .set("id", id)
                .run());
        sql.of("UPDATE feed.webhook_delivery SET state = :to, done_at = :now WHERE webhook_id = :id AND state = :from")
                .set("from", DeliveryState.WAITING)
                .set("to", DeliveryState.WAITING.to(DeliveryState.DEAD))
                .set("now", clock.instant())
                .set("id", id)
                .run();
        audit.record("feed.webhook.end", "webhook:" + id, "active", "ended");
    }

    /** Tries a delivery that was laid aside anew, from the first wait on. */
    @Allowed(Role.ADMIN)
    public void retry(long deliveryId) {
        one(sql.of("""
                        UPDATE feed.webhook_delivery SET state = :to, tries = 0, due_at = :now, done_at = NULL
                         WHERE id = :id AND state = :from
                           AND webhook_id IN (SELECT id FROM feed.webhook WHERE ended_at IS NULL)""")
                .set("from", DeliveryState.DEAD)
                .set("to", DeliveryState.DEAD.to(DeliveryState.WAITING))
                .set("now", clock.instant())
                .set("id", deliveryId)
                .run());
    }

    /** A stretch of the receivers, the newest first. */
    @Allowed(Role.ADMIN)
    public List<WebhookLine> page(int offset, int limit) {
        return sql.of("""
                        SELECT w.id, w.name, w.url, w.events, w.created_at,
                               count(*) FILTER (WHERE d.state = 'DELIVERED'), count(*) FILTER (WHERE d.state = 'WAITING'),
                               count(*) FILTER (WHERE d.state = 'DEAD'), max(d.done_at) FILTER (WHERE d.state = 'DELIVERED')
                          FROM feed.webhook w LEFT JOIN feed.webhook_delivery d ON d.webhook_id = w.id
                         WHERE w.ended_at IS NULL
                         GROUP BY w.id ORDER BY w.id DESC""").page(offset, limit).list(WebhookLine.class);
    }

    /** A stretch of what was laid aside, the newest first. */
    @Allowed(Role.ADMIN)
    public List<DeadDelivery> dead(int offset, int limit) {
        return sql.of("""
                        SELECT d.id, w.name, d.kind, d.entries, d.tries, d.last_answer, d.created_at
                          FROM feed.webhook_delivery d JOIN feed.webhook w ON w.id = d.webhook_id AND w.ended_at IS NULL
                         WHERE d.state = 'DEAD' ORDER BY d.id DESC""").page(offset, limit).list(DeadDelivery.class);
    }

    private static void one(int changed) {
        if (changed == 0) {
            throw new NotFound();
        }
    }
}
