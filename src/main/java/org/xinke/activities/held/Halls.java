package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Charge;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** 签到 and 签退 as whoever holds the activity leads it in the hall. Names can be called as long as nothing was approved of them. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
public class Halls {
    private static final int CODES = 10_000;

    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    ActivitySettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** From now on nobody signs up any more, and the code counts. Opening again changes nothing. */
    public void open(long id) {
        Activity activity = charge.locked(id).demand(ActivityState.OPEN, ActivityState.RUNNING);
        if (activity.state() == ActivityState.RUNNING) {
            return;
        }
        if (clock.instant().isBefore(activity.startsAt().minus(settings.early()))) {
            throw new RuleViolation(
                    "activities.error.tooEarly", settings.early().toMinutes());
        }
        code(id, false);
    }

    /** Another code, by which those who are in check out. */
    public void letOut(long id) {
        Activity activity = charge.locked(id).demand(ActivityState.RUNNING);
        if (!activity.checkOut()) {
            throw new RuleViolation("activities.error.noCheckOut");
        }
        code(id, true);
    }

    /** @param here false: it was a mistake */
    public void call(long id, long personId, boolean here) {
        demandCallable(id, personId);
        if (here) {
            come(id, personId);
        } else {
            sql.of("DELETE FROM activities.presence WHERE activity_id = :activity AND person_id = :person")
                    .set("activity", id)
                    .set("person", personId)
                    .run();
        }
    }

    /** Who is not in comes and goes at once. */
    public void callOut(long id, long personId) {
        demandCallable(id, personId);
        come(id, personId);
        sql.of("UPDATE activities.presence SET left_at = :now WHERE activity_id = :activity AND person_id = :person")
                .set("now", clock.instant())
                .set("activity", id)
                .set("person", personId)
                .run();
    }

    /** Everybody with a place is here; what remains is to name the exceptions. */
    public void callAll(long id) {
        charge.locked(id).demand(ActivityState.RUNNING);
        sql.of("""
                INSERT INTO activities.presence (activity_id, person_id, at, way)
                SELECT s.activity_id, s.person_id, :now, 'CALLED'
                  FROM activities.sign_up s WHERE s.activity_id = :activity AND s.state = 'JOINED'
                ON CONFLICT ON CONSTRAINT presence_pk DO NOTHING""").set("now", clock.instant()).set("activity", id).run();
    }

    /** It is over: no code counts any more, and hours can be approved. */
    public void finish(long id) {
        Activity activity = charge.locked(id).demand(ActivityState.RUNNING);
        if (clock.instant().isBefore(activity.startsAt())) {
            throw new RuleViolation("activities.error.notBegun");
        }
        sql.of("UPDATE activities.activity SET state = 'DONE', code = NULL WHERE id = :activity")
                .set("activity", id)
                .run();
        audit.record("activities.finish", "activity:" + id, null, null);
    }

    private void code(long id, boolean out) {
        sql.of("UPDATE activities.activity SET state = 'RUNNING', code = :code, code_out = :out WHERE id = :activity")
                .set("code", "%04d".formatted(Secret.random().nextInt(CODES)))
                .set("out", out)
                .set("activity", id)
                .run();
    }

    private void come(long id, long personId) {
        sql.of("""
                INSERT INTO activities.presence (activity_id, person_id, at, way) VALUES (:activity, :person, :now, 'CALLED')
                ON CONFLICT ON CONSTRAINT presence_pk DO NOTHING""")
                .set("activity", id)
                .set("person", personId)
                .set("now", clock.instant())
                .run();
    }

    private void demandCallable(long id, long personId) {
        charge.locked(id).demand(ActivityState.RUNNING, ActivityState.DONE);
        boolean in = sql.of("""
                SELECT 1 FROM activities.sign_up s
                 WHERE s.activity_id = :activity AND s.person_id = :person AND s.state = 'JOINED'""").set("activity", id).set("person", personId).any();
        if (!in) {
            throw new NotFound();
        }
        boolean approved = sql.of(
                        "SELECT 1 FROM activities.approval WHERE activity_id = :activity AND person_id = :person")
                .set("activity", id)
                .set("person", personId)
                .any();
        if (approved) {
            throw new RuleViolation("activities.error.approved");
        }
    }
}
