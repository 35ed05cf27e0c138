package org.xinke.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * The register of jobs. A job that is done by one node at a time is begun by leasing its row; while it runs the lease is
 * renewed, and when the node has died the lease ends and another takes the job up.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Rounds {
    static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** Every job, by name. */
    @Allowed(Role.ADMIN)
    public List<RoundLine> lines() {
        return sql.of("""
                        SELECT name, node, lease_until IS NOT NULL AND lease_until > :now, begun_at, done_at, due_at, tries, last_error
                          FROM shared.round ORDER BY name""").set("now", clock.instant()).list(RoundLine.class);
    }

    /**
     * Has a job begin at the next look of a node, within a minute. What each node does for itself comes round by itself.
     *
     * @throws NotFound when there is no such job
     */
    @Allowed(Role.ADMIN)
    public void hasten(String name) {
        int known = sql.of("UPDATE shared.round SET due_at = :now WHERE name = :name")
                .set("now", clock.instant())
                .set("name", name)
                .run();
        if (known == 0) {
            throw new NotFound();
        }
        audit.record("shared.hasten", "job:" + name, null, null);
    }

    /** @param due when it is begun for the first time; one that is known keeps its own */
    @Allowed(Role.SYSTEM)
    void enter(String name, Instant due) {
        sql.of("INSERT INTO shared.round (name, due_at) VALUES (:name, :due) ON CONFLICT (name) DO NOTHING")
                .set("name", name)
                .set("due", due)
                .run();
    }

    /** @return true for the one node that shall do it */
    @Allowed(Role.SYSTEM)
    boolean begin(String name) {
        Instant now = clock.instant();
        return sql.of("""
                        UPDATE shared.round SET node = :node, begun_at = :now, lease_until = :until
                         WHERE name = :name AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)""")
                        .set("node", Node.name())
                        .set("now", now)
                        .set("until", now.plus(LEASE))
                        .set("name", name)
                        .run()
                == 1;
    }

    @Allowed(Role.SYSTEM)
    void renew(List<String> names) {
        sql.of("""
                        UPDATE shared.round SET lease_until = :until
                         WHERE name = ANY (CAST(:names AS text[])) AND node = :node AND lease_until IS NOT NULL""")
                .set("until", clock.instant().plus(LEASE))
                .set("names", names)
                .set("node", Node.name())
                .run();
    }

    /**
     * What another node has taken up meanwhile stays as it is.
     *
     * @param tries that failed one after the other
     * @param error null when it went well
     */
    @Allowed(Role.SYSTEM)
    void end(String name, Instant due, int tries, @Nullable String error) {
        sql.of("""
                        UPDATE shared.round SET node = :node, lease_until = NULL, done_at = :now, due_at = :due, tries = :tries, last_error = :error
                         WHERE name = :name AND (node = :node OR lease_until IS NULL)""")
                .set("node", Node.name())
                .set("now", clock.instant())
                .set("due", due)
                .set("tries", tries)
                .set("error", error)
                .set("name", name)
                .run();
    }
}
