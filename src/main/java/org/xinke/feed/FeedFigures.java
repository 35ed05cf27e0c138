package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.xinke.shared.Allowed;
import org.xinke.shared.Figures;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What waits to be numbered, to be delivered, and what could not be delivered. */
@ApplicationScoped
@Transactional
public class FeedFigures implements Figures {
    @Inject
    Sql sql;

    @Override
    @Allowed(Role.SYSTEM)
    public Map<String, Number> now() {
        Waiting waiting = sql.of("""
                        SELECT (SELECT count(*) FROM feed.feed_entry WHERE seq IS NULL),
                               (SELECT count(*) FROM feed.webhook_delivery WHERE state = 'WAITING'),
                               (SELECT count(*) FROM feed.webhook_delivery WHERE state = 'DEAD')""").one(Waiting.class);
        return Map.of(
                "xinke.feed.unnumbered", waiting.unnumbered(),
                "xinke.feed.waiting", waiting.deliveries(),
                "xinke.feed.dead", waiting.dead());
    }

    record Waiting(long unnumbered, long deliveries, long dead) {}
}
