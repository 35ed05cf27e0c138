package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.xinke.sessions.SessionSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Job;
import org.xinke.shared.sql.Sql;

/** Deletes what devices said, of those who left; how they took part, and the hours for it, stay. */
@ApplicationScoped
class CheckInSweep implements Job {
    private static final String GONE =
            " WHERE person_id IN (SELECT d.person_id FROM signin.departure d WHERE d.at < :before)";

    @Inject
    SessionSettings settings;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "sessions.forgetting";
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
                .minusYears(settings.checkInsKeptYears())
                .toInstant();
        sql.takeLong();
        sql.of("DELETE FROM sessions.check_in" + GONE).set("before", before).run();
        sql.of("DELETE FROM sessions.code_try" + GONE).set("before", before).run();
    }
}
