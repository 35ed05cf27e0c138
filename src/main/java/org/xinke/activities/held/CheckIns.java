package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.xinke.activities.ActivitySettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** A participant's own device checks in or out. A refusal is stored, not undone: the try that it counts has to stay. */
@ApplicationScoped
@Transactional(dontRollbackOn = RuleViolation.class)
@Allowed(Role.STUDENT)
public class CheckIns {
    @Inject
    Sql sql;

    @Inject
    ActivitySettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * By the four digits that are read out in the hall. The try is counted before they are compared, on a row that many at once
     * queue for.
     *
     * @return when the caller came, or left
     */
    public Instant byCode(long activityId, String code) {
        int tries = sql.of("""
                UPDATE activities.sign_up SET code_tries = code_tries + 1
                 WHERE activity_id = :activity AND person_id = :person AND state = 'JOINED' RETURNING code_tries""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .firstValue(Integer.class)
                .orElseThrow(NotFound::new);
        Running running = running(activityId);
        if (tries > settings.codeTries()) {
            throw new RuleViolation("activities.error.noTries");
        }
        if (!code.strip().equals(running.code())) {
            throw new RuleViolation("activities.error.wrongCode", settings.codeTries() - tries);
        }
        sql.of("UPDATE activities.sign_up SET code_tries = 0 WHERE activity_id = :activity AND person_id = :person")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .run();
        return running.codeOut() ? out(activityId) : in(activityId, "CODE");
    }

    private Running running(long activityId) {
        return sql.of(
                        "SELECT code, code_out FROM activities.activity WHERE id = :activity AND state = 'RUNNING' AND code IS NOT NULL")
                .set("activity", activityId)
                .first(Running.class)
                .orElseThrow(() -> new RuleViolation("activities.error.notOpen"));
    }

    private Instant in(long activityId, String way) {
        return sql.of("""
                INSERT INTO activities.presence AS r (activity_id, person_id, at, way) VALUES (:activity, :person, :now, :way)
                ON CONFLICT ON CONSTRAINT presence_pk DO UPDATE SET way = r.way RETURNING at""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .set("now", clock.instant())
                .set("way", way)
                .one(Moment.class)
                .at();
    }

    /** Who leaves twice has left the last time. */
    private Instant out(long activityId) {
        return sql.of("""
                UPDATE activities.presence SET left_at = :now WHERE activity_id = :activity AND person_id = :person RETURNING left_at""")
                .set("now", clock.instant())
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .first(Moment.class)
                .map(Moment::at)
                .orElseThrow(() -> new RuleViolation("activities.error.notIn"));
    }

    record Running(String code, boolean codeOut) {}

    record Moment(Instant at) {}
}
