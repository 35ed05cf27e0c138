package org.xinke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Page;
import org.xinke.shared.sql.Sql;

/** The caller's own notices, and nobody else's. */
@ApplicationScoped
@Transactional
@Allowed(signedIn = true)
public class Inbox {
    private static final String MINE = """
              FROM notices.received r
              JOIN notices.notice n ON n.id = r.notice_id AND n.withdrawn_at IS NULL
             WHERE r.person_id = :me
            """;

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** What the bell says. */
    public int unseen() {
        return sql.of("SELECT count(*) " + MINE + " AND r.seen_at IS NULL")
                .set("me", currentUser.personId())
                .value(Long.class)
                .intValue();
    }

    /** The newest first. */
    public Page<NoticeLine> page(int number, int size) {
        long total = sql.of("SELECT count(*) " + MINE)
                .set("me", currentUser.personId())
                .value(Long.class);
        List<NoticeLine> lines = sql.of("SELECT n.id, n.kind, CAST(n.facts AS text), n.link, n.at, r.seen_at " + MINE
                        + " ORDER BY r.notice_id DESC")
                .set("me", currentUser.personId())
                .page(number * size, size)
                .list(NoticeLine.class);
        return new Page<>(lines, number, size, total);
    }

    /** They were before the caller's eyes. */
    public void seen(List<Long> notices) {
        sql.of("""
                UPDATE notices.received SET seen_at = :now
                 WHERE person_id = :me AND notice_id = ANY (CAST(:notices AS bigint[])) AND seen_at IS NULL""")
                .set("now", clock.instant())
                .set("me", currentUser.personId())
                .set("notices", notices)
                .run();
    }

    /** @return how many were new */
    public int allSeen() {
        return sql.of("UPDATE notices.received SET seen_at = :now WHERE person_id = :me AND seen_at IS NULL")
                .set("now", clock.instant())
                .set("me", currentUser.personId())
                .run();
    }
}
