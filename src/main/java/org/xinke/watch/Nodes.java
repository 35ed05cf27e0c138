package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Node;
import org.xinke.shared.sql.Sql;

/** Which processes serve this database, of which version, since when. */
@ApplicationScoped
@Transactional
public class Nodes {
    private static final Duration GONE = Duration.ofMinutes(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Version version;

    @Inject
    WatchSettings settings;

    @Allowed(Role.ADMIN)
    public List<NodeLine> lines() {
        return sql.of("""
                        SELECT name, version, started_at, seen_at, seen_at > :since FROM watch.node ORDER BY seen_at > :since DESC, started_at DESC""").set("since", clock.instant().minus(GONE)).list(NodeLine.class);
    }

    /** Says that this one is there. */
    @Allowed(Role.SYSTEM)
    void seen() {
        Instant now = clock.instant();
        sql.of("""
                        INSERT INTO watch.node (name, version, started_at, seen_at) VALUES (:name, :version, :now, :now)
                        ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at""")
                .set("name", Node.name())
                .set("version", version.name())
                .set("now", now)
                .run();
    }

    /** Forgets those that have been gone for long, and old notes about backups. */
    @Allowed(Role.SYSTEM)
    void sweep() {
        sql.of("DELETE FROM watch.node WHERE seen_at < :before")
                .set("before", clock.instant().minus(settings.nodeKept()))
                .run();
        sql.of("DELETE FROM watch.backup WHERE ended_at < :before")
                .set("before", clock.instant().minus(settings.backupKept()))
                .run();
    }
}
