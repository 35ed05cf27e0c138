package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.xinke.shared.Allowed;
import org.xinke.shared.sql.Sql;

/**
 * Gives committed entries their place in the log. One numbering runs at a time (an advisory lock that is held until its
 * commit), in a transaction of its own and on a fresh snapshot: what it sees has committed, what it does not see gets a
 * greater number later. So no number appears below one that a reader has already passed, also after the database has been
 * restored elsewhere, where transaction ids begin anew.
 */
@ApplicationScoped
@Transactional
public class Numbering {
    @Inject
    Sql sql;

    @Inject
    WebhookQueue queue;

    /** @return how many entries it numbered */
    @Allowed(anyone = true)
    @Transactional(TxType.REQUIRES_NEW)
    public int number() {
        if (nothingWaits()) {
            return 0;
        }
        sql.of("SELECT CAST(pg_advisory_xact_lock(hashtext('xinke.feed')) AS text)")
                .any();
        int done = sql.of("""
                        UPDATE feed.feed_entry e SET seq = n.seq
                          FROM (SELECT w.id, (SELECT coalesce(max(seq), 0) FROM feed.feed_entry) + row_number() OVER (ORDER BY w.id) AS seq
                                  FROM feed.feed_entry w WHERE w.seq IS NULL) n
                         WHERE e.id = n.id""").run();
        if (done > 0) {
            queue.tell(done);
        }
        return done;
    }

    private boolean nothingWaits() {
        return !sql.of("SELECT 1 FROM feed.feed_entry WHERE seq IS NULL").any();
    }
}
