package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Figures;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Node;
import org.xinke.shared.sql.Sql;

/** Nodes, jobs, backups, and this node's connections as PostgreSQL sees them. */
@ApplicationScoped
@Transactional
public class OwnFigures implements Figures {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    @Allowed(Role.SYSTEM)
    public Map<String, Number> now() {
        Counts counts = sql.of("""
                        SELECT (SELECT count(*) FROM watch.node WHERE seen_at > :since),
                               (SELECT count(*) FROM shared.round WHERE tries > 0),
                               (SELECT coalesce(max(tries), 0) FROM shared.round),
                               (SELECT extract(epoch FROM max(ended_at)) FROM watch.backup WHERE done),
                               count(*) FILTER (WHERE a.state <> 'idle'),
                               count(*) FILTER (WHERE a.state = 'idle'),
                               count(*) FILTER (WHERE a.wait_event_type = 'Lock')
                          FROM pg_catalog.pg_stat_activity a WHERE a.application_name = :node""")
                .set("since", clock.instant().minusSeconds(60))
                .set("node", "xinke " + Node.name())
                .one(Counts.class);
        return Map.of(
                "xinke.nodes", counts.nodes(),
                "xinke.jobs.failing", counts.failing(),
                "xinke.jobs.tries", counts.tries(),
                "xinke.backup.timestamp.seconds", counts.backup() == null ? 0 : counts.backup(),
                "xinke.pool.busy", counts.busy(),
                "xinke.pool.idle", counts.idle(),
                "xinke.pool.blocked", counts.blocked());
    }

    record Counts(
            long nodes, long failing, long tries, @Nullable Double backup, long busy, long idle, long blocked) {}
}
