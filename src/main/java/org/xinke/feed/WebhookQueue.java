package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Vault;

/**
 * What is to be delivered. A worker takes a delivery by moving its due time a little ahead and sends outside of any
 * transaction: when it dies, the delivery falls due again. Only the oldest waiting one of a webhook can be taken, so the
 * receiver gets them in order.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class WebhookQueue {
    private static final Duration TAKEN_FOR = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int BATCH = 10;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    FeedSettings settings;

    @Inject
    Vault vault;

    /** One delivery for each webhook and kind, however many entries are new. */
    @Allowed(anyone = true)
    @Transactional(TxType.MANDATORY)
    public void tell(int newEntries) {
        sql.of("""
                        INSERT INTO feed.webhook_delivery (webhook_id, kind, first_seq, entries, state, due_at, created_at)
                        SELECT w.id, e.kind, min(e.seq), count(*), 'WAITING', CAST(:now AS timestamptz), CAST(:now AS timestamptz)
                          FROM feed.feed_entry e
                          JOIN feed.webhook w ON w.ended_at IS NULL AND e.kind = ANY (string_to_array(w.events, ','))
                         WHERE e.seq > (SELECT max(seq) FROM feed.feed_entry) - CAST(:entries AS bigint)
                         GROUP BY w.id, e.kind
                         ORDER BY min(e.seq)""").set("now", clock.instant()).set("entries", newEntries).run();
    }

    /** What was delivered long ago; what could not be stays until somebody has seen to it. */
    @Allowed(Role.SYSTEM)
    public void forgetDelivered() {
        sql.of("DELETE FROM feed.webhook_delivery WHERE state = 'DELIVERED' AND done_at < :before")
                .set("before", clock.instant().minus(settings.deliveriesKept()))
                .run();
    }

    /** Takes what is due; other workers get other deliveries. */
    @Allowed(Role.SYSTEM)
    public List<Parcel> take() {
        Instant now = clock.instant();
        return sql
                .of("""
                                WITH taken AS (
                                    SELECT d.id FROM feed.webhook_delivery d
                                     WHERE d.state = 'WAITING' AND d.due_at <= :now
                                       AND NOT EXISTS (SELECT 1 FROM feed.webhook_delivery o
                                                        WHERE o.webhook_id = d.webhook_id AND o.state = 'WAITING' AND o.id < d.id)
                                     ORDER BY d.id LIMIT :most FOR UPDATE SKIP LOCKED
                                ), moved AS (
                                    UPDATE feed.webhook_delivery d SET due_at = :until, tries = d.tries + 1
                                      FROM taken WHERE d.id = taken.id RETURNING d.*
                                )
                                SELECT m.id, m.kind, m.first_seq, m.entries, m.tries, m.created_at, w.url, w.secret, w.secret_key,
                                       CASE WHEN w.previous_until > :now THEN w.previous_secret END, w.previous_secret_key
                                  FROM moved m JOIN feed.webhook w ON w.id = m.webhook_id""")
                .set("now", now)
                .set("most", BATCH)
                .set("until", now.plus(TAKEN_FOR))
                .list(Packed.class)
                .stream()
                .map(packed -> packed.opened(vault))
                .toList();
    }

    /** @param answer for the page: a status, or why nobody could be reached */
    @Allowed(Role.SYSTEM)
    public void delivered(long id, String answer) {
        settle(id, DeliveryState.DELIVERED, clock.instant(), answer);
    }

    /** Waits longer each time, with some chance in it so that many do not come back at once; at last it is laid aside. */
    @Allowed(Role.SYSTEM)
    public void failed(Parcel parcel, String answer) {
        boolean last = parcel.tries() >= settings.tries();
        Instant next = clock.instant().plus(wait(parcel.tries(), settings.retrySeconds()));
        settle(parcel.id(), last ? DeliveryState.DEAD : DeliveryState.WAITING, next, answer);
    }

    /** A secret is sealed for the address that it signs for: with another one in the row it does not open. */
    static Place place(String url) {
        return Place.of("feed.webhook", url);
    }

    static Duration wait(int tries, int firstSeconds) {
        double seconds = Math.min(firstSeconds * Math.pow(2, tries - 1.0), LONGEST_WAIT.toSeconds());
        return Duration.ofMillis(
                (long) (seconds * 1000 * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    private void settle(long id, DeliveryState state, Instant due, String answer) {
        sql.of("""
                        UPDATE feed.webhook_delivery
                           SET state = :to, due_at = :due, last_answer = :answer, done_at = CASE WHEN :over THEN CAST(:now AS timestamptz) END
                         WHERE id = :id AND state = :from""")
                .set("from", DeliveryState.WAITING)
                .set("to", DeliveryState.WAITING.to(state))
                .set("due", due)
                .set("answer", answer)
                .set("over", state.over())
                .set("now", clock.instant())
                .set("id", id)
                .run();
    }

    record Packed(
            long id,
            String kind,
            long firstSeq,
            int entries,
            int tries,
            Instant createdAt,
            String url,
            byte[] secret,
            long secretKey,
            byte @Nullable [] previous,
            @Nullable Long previousKey) {
        Parcel opened(Vault vault) {
            String now = vault.open(KeyOwner.SCHOOL, place(url), secretKey, secret);
            String old = previous == null || previousKey == null
                    ? null
                    : vault.open(KeyOwner.SCHOOL, place(url), previousKey, previous);
            return new Parcel(id, kind, firstSeq, entries, tries, createdAt, url, now, old);
        }
    }

    /** A delivery on its way. */
    public record Parcel(
            long id,
            String kind,
            long firstSeq,
            int entries,
            int tries,
            Instant createdAt,
            String url,
            String secret,
            @Nullable String previousSecret) {
        /** Keeps the secrets out of every log. */
        @Override
        public String toString() {
            return "delivery " + id;
        }
    }
}
