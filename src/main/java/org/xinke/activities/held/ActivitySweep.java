package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.xinke.activities.ActivitySettings;
import org.xinke.files.FileStore;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Job;
import org.xinke.shared.sql.Sql;

/** Deletes what was handed in to activities of long ago, and check-ins of those who left; approved hours and summaries stay. */
@ApplicationScoped
class ActivitySweep implements Job {
    /** Pictures at once: each is a call of the store. */
    private static final int MOST = 500;

    private static final String OLD = " IN (SELECT a.id FROM activities.activity a WHERE a.ends_at < :before)";

    @Inject
    ActivitySettings settings;

    @Inject
    FileStore store;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "activities.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Allowed(Role.SYSTEM)
    @Transactional
    public void run() {
        sql.takeLong();
        Instant before = yearsAgo(settings.keptYears());
        sql.of("DELETE FROM activities.proof WHERE activity_id" + OLD)
                .set("before", before)
                .run();
        sql.of("""
                DELETE FROM activities.presence WHERE person_id IN
                       (SELECT d.person_id FROM signin.departure d WHERE d.at < :before)""").set("before", yearsAgo(settings.presenceKeptYears())).run();
        List<String> keys = sql.of("""
                DELETE FROM activities.picture WHERE id IN (SELECT b.id FROM activities.picture b
                       JOIN activities.activity a ON a.id = b.activity_id WHERE a.ends_at < :before ORDER BY b.id LIMIT :most)
                RETURNING coalesce(object_key, '')""").set("before", before).set("most", MOST).values(String.class);
        keys.stream().filter(key -> !key.isEmpty()).forEach(store::remove);
    }

    private Instant yearsAgo(int years) {
        return ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
                .minusYears(years)
                .toInstant();
    }
}
