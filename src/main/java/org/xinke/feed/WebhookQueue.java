package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.Settings;

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

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** One delivery for each webhook and kind, however many entries are new. */
    @Allowed(anyone = true)
    @Transactional(TxType.MANDATORY)
    public void tell(int newEntries) {
        em.createNativeQuery("""
                        INSERT INTO feed.webhook_delivery (webhook_id, kind, first_seq, entries, state, due_at, created_at)
                        SELECT w.id, e.kind, min(e.seq), count(*), 'WAITING', CAST(?1 AS timestamptz), CAST(?2 AS timestamptz)
                          FROM feed.feed_entry e
                          JOIN feed.webhook w ON w.ended_at IS NULL AND e.kind = ANY (string_to_array(w.events, ','))
                         WHERE e.seq > (SELECT max(seq) FROM feed.feed_entry) - CAST(?3 AS bigint)
                         GROUP BY w.id, e.kind
                         ORDER BY min(e.seq)""")
                .setParameter(1, now())
                .setParameter(2, now())
                .setParameter(3, newEntries)
                .executeUpdate();
    }

    /** Takes what is due; other workers get other deliveries. */
    @Allowed(Role.SYSTEM)
    public List<Parcel> take() {
        return Rows.list(
                em.createNativeQuery("""
                                WITH taken AS (
                                    SELECT d.id FROM feed.webhook_delivery d
                                     WHERE d.state = 'WAITING' AND d.due_at <= ?1
                                       AND NOT EXISTS (SELECT 1 FROM feed.webhook_delivery o
                                                        WHERE o.webhook_id = d.webhook_id AND o.state = 'WAITING' AND o.id < d.id)
                                     ORDER BY d.id LIMIT ?2 FOR UPDATE SKIP LOCKED
                                ), moved AS (
                                    UPDATE feed.webhook_delivery d SET due_at = ?3, tries = d.tries + 1
                                      FROM taken WHERE d.id = taken.id RETURNING d.*
                                )
                                SELECT m.id, m.kind, m.first_seq, m.entries, m.tries, m.created_at, w.url, w.secret,
                                       CASE WHEN w.previous_until > ?4 THEN w.previous_secret END
                                  FROM moved m JOIN feed.webhook w ON w.id = m.webhook_id""")
                        .setParameter(1, now())
                        .setParameter(2, BATCH)
                        .setParameter(3, Timestamp.from(clock.instant().plus(TAKEN_FOR)))
                        .setParameter(4, now()),
                Parcel.class);
    }

    /** @param answer for the page: a status, or why nobody could be reached */
    @Allowed(Role.SYSTEM)
    public void delivered(long id, String answer) {
        settle(id, "DELIVERED", now(), answer);
    }

    /** Waits longer each time, with some chance in it so that many do not come back at once; at last it is laid aside. */
    @Allowed(Role.SYSTEM)
    public void failed(Parcel parcel, String answer) {
        boolean last = parcel.tries() >= settings.webhooks().tries();
        Instant next =
                clock.instant().plus(wait(parcel.tries(), settings.webhooks().retrySeconds()));
        settle(parcel.id(), last ? "DEAD" : "WAITING", Timestamp.from(next), answer);
    }

    static Duration wait(int tries, int firstSeconds) {
        double seconds = Math.min(firstSeconds * Math.pow(2, tries - 1.0), LONGEST_WAIT.toSeconds());
        return Duration.ofMillis(
                (long) (seconds * 1000 * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    private void settle(long id, String state, Timestamp due, String answer) {
        em.createNativeQuery("""
                        UPDATE feed.webhook_delivery
                           SET state = ?1, due_at = ?2, last_answer = ?3, done_at = CASE WHEN ?4 THEN CAST(?5 AS timestamptz) END
                         WHERE id = ?6 AND state = 'WAITING'""")
                .setParameter(1, state)
                .setParameter(2, due)
                .setParameter(3, answer)
                .setParameter(4, !state.equals("WAITING"))
                .setParameter(5, now())
                .setParameter(6, id)
                .executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
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
            @Nullable String previousSecret) {}
}
