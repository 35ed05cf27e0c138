package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What waits, what was brought, and what was given up: with no word of what it says. */
@ApplicationScoped
@Transactional
@Allowed(Role.ADMIN)
public class Undelivered {
    @Inject
    Sql sql;

    @Inject
    Carriers carriers;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Of each way that has been used. */
    public List<Count> counts() {
        return sql.of("""
                SELECT channel, count(*) FILTER (WHERE state = 'WAITING'), count(*) FILTER (WHERE state = 'SENT'),
                       count(*) FILTER (WHERE state = 'DEAD')
                  FROM notices.delivery GROUP BY channel ORDER BY channel""").list(Count.class);
    }

    public List<Channel> ready() {
        return carriers.ready().stream().sorted().toList();
    }

    /** A stretch of what was given up, the newest first. */
    public List<Dead> dead(int offset, int limit) {
        return sql.of("""
                SELECT d.id, d.channel, n.kind, coalesce(p.number, b.name), d.tries, d.last_answer, d.done_at
                  FROM notices.delivery d
                  JOIN notices.notice n ON n.id = d.notice_id
                  LEFT JOIN people.person p ON p.id = d.person_id
                  LEFT JOIN notices.robot b ON b.id = d.robot_id
                 WHERE d.state = 'DEAD' ORDER BY d.id DESC""").page(offset, limit).list(Dead.class);
    }

    /** Tries it anew, from the first pause on. */
    public void retry(long id) {
        int again = sql.of("""
                UPDATE notices.delivery SET state = 'WAITING', tries = 0, due_at = :now, done_at = NULL
                 WHERE state = 'DEAD' AND id = :id""").set("now", clock.instant()).set("id", id).run();
        if (again == 0) {
            throw new NotFound();
        }
        audit.record("notices.retry", "delivery:" + id, null, null);
    }

    /** All that was given up on one way: the mail server is back. @return how many */
    public int retryAll(Channel channel) {
        int again =
                sql.of("""
                UPDATE notices.delivery SET state = 'WAITING', tries = 0, due_at = :now, done_at = NULL
                 WHERE state = 'DEAD' AND channel = :channel""").set("now", clock.instant()).set("channel", channel).run();
        audit.record("notices.retry", "channel:" + channel, null, String.valueOf(again));
        return again;
    }

    /** How many of one way. */
    public record Count(Channel channel, int waiting, int sent, int dead) {}

    /** @param to the person's number, or the robot's name */
    public record Dead(
            long id,
            Channel channel,
            NoticeKind kind,
            String to,
            int tries,
            @Nullable String answer,
            @Nullable Instant at) {}
}
