package org.xinke.notices;

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

/** Deletes notices that are old, how they were brought, and where those were told who have left. */
@ApplicationScoped
class NoticeSweep implements Job {
    private static final String LEFT = " WHERE person_id IN (SELECT d.person_id FROM signin.departure d)";

    @Inject
    NoticeSettings settings;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "notices.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Allowed(Role.SYSTEM)
    @Transactional
    public void run() {
        Instant now = clock.instant();
        sql.takeLong();
        sql.of("DELETE FROM notices.delivery WHERE state IN ('SENT', 'DROPPED') AND done_at < :before")
                .set("before", now.minus(settings.deliveriesKept()))
                .run();
        sql.of("DELETE FROM notices.notice WHERE at < :before")
                .set("before", now.minus(settings.kept()))
                .run();
        sql.of("DELETE FROM notices.address" + LEFT).run();
        sql.of("DELETE FROM notices.calendar_token" + LEFT).run();
        sql.of("DELETE FROM notices.preference" + LEFT).run();
        sql.of("DELETE FROM notices.person_switch" + LEFT).run();
    }
}
