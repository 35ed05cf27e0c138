package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.NoticeSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * Deliveries that wait. What is taken falls due again by itself a while later, so that nothing is lost with a node; the job that takes
 * is done by one node at a time, so that nothing is brought by two.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Outbox {
    private static final Duration TAKEN_FOR = Duration.ofMinutes(15);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    NoticeSettings settings;

    @Inject
    RobotKeys keys;

    /** What its reader has seen in the application meanwhile, what was withdrawn, and what robots no longer say. */
    @Allowed(Role.SYSTEM)
    public void dropStale() {
        sql.of("""
                UPDATE notices.delivery d SET state = 'DROPPED', done_at = :now
                 WHERE d.state = 'WAITING' AND d.due_at <= :now
                   AND (EXISTS (SELECT 1 FROM notices.notice n WHERE n.id = d.notice_id AND n.withdrawn_at IS NOT NULL)
                     OR EXISTS (SELECT 1 FROM notices.received r
                                 WHERE r.notice_id = d.notice_id AND r.person_id = d.person_id AND r.seen_at IS NOT NULL)
                     OR EXISTS (SELECT 1 FROM notices.robot b WHERE b.id = d.robot_id AND b.ended_at IS NOT NULL))""").set("now", clock.instant()).run();
    }

    /** What is due; of somebody's digest all of it. */
    @Allowed(Role.SYSTEM)
    public List<Parcel> take() {
        Instant now = clock.instant();
        List<Long> taken = sql.of("""
                WITH first AS (
                    SELECT d.id, d.digest, d.person_id FROM notices.delivery d
                     WHERE d.state = 'WAITING' AND d.due_at <= :now ORDER BY d.due_at, d.id LIMIT :most
                ), taken AS (
                    SELECT d.id FROM notices.delivery d
                     WHERE d.state = 'WAITING' AND d.due_at <= :now
                       AND (d.id IN (SELECT id FROM first)
                         OR d.digest AND d.person_id IN (SELECT person_id FROM first WHERE digest))
                       FOR UPDATE SKIP LOCKED
                )
                UPDATE notices.delivery d SET due_at = :until, tries = d.tries + 1
                  FROM taken WHERE d.id = taken.id RETURNING d.id""")
                .set("now", now)
                .set("most", settings.batch())
                .set("until", now.plus(TAKEN_FOR))
                .values(Long.class);
        return parcels(taken);
    }

    private List<Parcel> parcels(List<Long> ids) {
        return sql
                .of("""
                SELECT d.id, d.channel, d.digest, d.person_id, n.kind, CAST(n.facts AS text), n.link, coalesce(p.language, 'zh'),
                       coalesce(a.address, CASE WHEN d.channel = 'MAIL' AND d.person_id IS NOT NULL AND :pattern <> ''
                                                THEN replace(:pattern, '{number}', q.number) END),
                       b.section_id, b.secret, b.secret_key
                  FROM notices.delivery d
                  JOIN notices.notice n ON n.id = d.notice_id
                  LEFT JOIN people.person q ON q.id = d.person_id
                  LEFT JOIN notices.preference p ON p.person_id = d.person_id
                  LEFT JOIN notices.address a ON a.person_id = d.person_id AND a.channel = d.channel AND a.confirmed_at IS NOT NULL
                  LEFT JOIN notices.robot b ON b.id = d.robot_id
                 WHERE d.id = ANY (CAST(:ids AS bigint[])) ORDER BY d.id""")
                .set("pattern", settings.text("mail.address").orElse(""))
                .set("ids", ids)
                .list(Packed.class)
                .stream()
                .map(packed -> packed.opened(keys))
                .toList();
    }

    @Allowed(Role.SYSTEM)
    public void sent(List<Long> ids, String answer) {
        settle(ids, "SENT", clock.instant(), answer);
    }

    /** Waits longer each time; at last, or when no try can help, it is given up. */
    @Allowed(Role.SYSTEM)
    public void failed(List<Long> ids, String answer, boolean forGood) {
        Pause pause = new Pause(settings.firstPause(), settings.longestPause());
        int tries = sql.of("SELECT max(tries) FROM notices.delivery WHERE id = ANY (CAST(:ids AS bigint[]))")
                .set("ids", ids)
                .value(Integer.class);
        boolean over = forGood || tries >= settings.tries();
        settle(ids, over ? "DEAD" : "WAITING", clock.instant().plus(pause.after(tries)), answer);
    }

    private void settle(List<Long> ids, String state, Instant due, String answer) {
        sql.of("""
                UPDATE notices.delivery
                   SET state = :state, due_at = :due, last_answer = :answer, done_at = CASE WHEN :over THEN CAST(:now AS timestamptz) END
                 WHERE id = ANY (CAST(:ids AS bigint[])) AND state = 'WAITING'""")
                .set("state", state)
                .set("due", due)
                .set("answer", answer)
                .set("over", !state.equals("WAITING"))
                .set("now", clock.instant())
                .set("ids", ids)
                .run();
    }

    record Packed(
            long id,
            Channel channel,
            boolean digest,
            @Nullable Long personId,
            NoticeKind kind,
            String told,
            String link,
            String language,
            @Nullable String to,
            @Nullable Long section,
            byte @Nullable [] secret,
            @Nullable Long secretKey) {
        Parcel opened(RobotKeys keys) {
            Parcel parcel = new Parcel(id, channel, digest, personId, kind, told, link, language, to);
            return secret == null || secretKey == null || section == null
                    ? parcel
                    : parcel.to(keys.open(section, channel, secretKey, secret));
        }
    }
}
