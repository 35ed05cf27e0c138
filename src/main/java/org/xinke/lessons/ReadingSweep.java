package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Job;
import org.xinke.shared.sql.Sql;

/** Deletes how pages were read and what was noted within them, of those who left; that a lesson was completed stays, as the hours do. */
@ApplicationScoped
class ReadingSweep implements Job {
    private static final String GONE =
            " WHERE person_id IN (SELECT d.person_id FROM signin.departure d WHERE d.at < :before)";

    @Inject
    @ConfigProperty(name = "xinke.lessons.kept.years")
    int years;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "lessons.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Allowed(Role.SYSTEM)
    @Transactional
    public void run() {
        Instant before = ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
                .minusYears(years)
                .toInstant();
        sql.takeLong();
        delete("DELETE FROM lessons.page_progress", before);
        delete("DELETE FROM lessons.self_check_answer", before);
        delete("DELETE FROM lessons.case_answer", before);
    }

    private void delete(String what, Instant before) {
        sql.of(what + GONE).set("before", before).run();
    }
}
