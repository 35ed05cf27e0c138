package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Job;
import org.xinke.shared.sql.Sql;

/** Deletes the rows of lists that are long done with; that there was a list, and whose, stays. */
@ApplicationScoped
class RosterSweep implements Job {
    private static final String DONE = """
             WHERE import_id IN (SELECT id FROM roster.roster_import
                                  WHERE state IN ('APPLIED', 'FAILED', 'DISCARDED') AND created_at < :before)""";

    @Inject
    RosterSettings settings;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "roster.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Allowed(Role.SYSTEM)
    @Transactional
    public void run() {
        Instant before = clock.instant().minus(settings.rowsKept());
        sql.takeLong();
        sql.of("DELETE FROM roster.roster_outcome " + DONE)
                .set("before", before)
                .run();
        sql.of("DELETE FROM roster.roster_row " + DONE).set("before", before).run();
    }
}
