package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.xinke.exams.ExamSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * The server's own record of outages: who looks after exams says so, and a silence in between is noted. Results that come
 * after the close of an exam that it fell into wait some time, so that the exam can be extended before keys are out.
 */
@ApplicationScoped
@Transactional
public class Heartbeat {
    private static final String NOTE_SILENCE = """
            WITH last AS (
                SELECT at FROM exams.heartbeat FOR UPDATE
            ), gap AS (
                INSERT INTO exams.outage (began_at, ended_at)
                SELECT at, :now FROM last WHERE at + make_interval(secs => :silence) < :now
                RETURNING began_at
            )
            UPDATE exams.exam e
               SET held_until = greatest(e.held_until, CAST(:now AS timestamptz) + make_interval(mins => :hold)), version = e.version + 1
              FROM gap g
             WHERE e.opens_at < :now
               AND greatest(e.closes_at, e.held_until) + make_interval(secs => e.grace_seconds) > g.began_at""";

    @Inject
    Sql sql;

    @Inject
    ExamSettings settings;

    @Inject
    Clock clock;

    @Allowed(Role.SYSTEM)
    public void beat() {
        Instant now = clock.instant();
        sql.of(NOTE_SILENCE)
                .set("now", now)
                .set("silence", settings.outageSeconds())
                .set("hold", settings.outageHoldMinutes())
                .run();
        sql.of("""
                        INSERT INTO exams.heartbeat (at) VALUES (:now)
                            ON CONFLICT (id) DO UPDATE SET at = greatest(heartbeat.at, EXCLUDED.at)""").set("now", now).run();
    }
}
