package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 报名 and 退出 by students themselves. Each waits for the activity's row: of five hundred at once nobody gets a place that is not there. */
@ApplicationScoped
@Transactional
@Allowed(Role.STUDENT)
public class SignUps {
    @Inject
    Sql sql;

    @Inject
    Queue queue;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * Signing up again answers how one stands.
     *
     * @param partId where there are parts, one of them
     * @throws NotFound when there is no such activity for the caller
     */
    public SignUpState join(long activityId, @Nullable Long partId) {
        Offered offered = locked(activityId);
        SignUpState standing = standing(activityId).orElse(SignUpState.LEFT);
        if (standing != SignUpState.LEFT) {
            return standing;
        }
        if (offered.state() != ActivityState.OPEN) {
            throw new RuleViolation("activities.error.isNow." + offered.state());
        }
        if (clock.instant().isAfter(offered.signUpUntil())) {
            throw new RuleViolation("activities.error.signUpOver");
        }
        demandPart(activityId, partId);
        boolean free = queue.seats(activityId, offered.places()).free(partId == null ? Seats.NO_PART : partId);
        SignUpState now = free ? SignUpState.JOINED : SignUpState.WAITING;
        write(activityId, partId, now);
        return now;
    }

    /** Who has a place gives it to the next; who waits may go at any time. */
    public void leave(long activityId) {
        Offered offered = locked(activityId);
        SignUpState standing = standing(activityId).orElse(SignUpState.LEFT);
        if (standing == SignUpState.LEFT) {
            return;
        }
        if (offered.state() != ActivityState.OPEN) {
            throw new RuleViolation("activities.error.isNow." + offered.state());
        }
        if (standing == SignUpState.JOINED && clock.instant().isAfter(offered.withdrawUntil())) {
            throw new RuleViolation("activities.error.withdrawOver");
        }
        sql.of("""
                UPDATE activities.sign_up SET state = 'LEFT', moved_at = NULL
                 WHERE activity_id = :activity AND person_id = :person""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .run();
        queue.moveUp(activityId, offered.places());
    }

    /** One has to be let in, or to be in it already. */
    private Offered locked(long activityId) {
        return sql.of("""
                SELECT a.state, a.sign_up_until, a.withdraw_until, a.places
                  FROM activities.activity a
                 WHERE a.id = :activity AND a.state <> 'PROPOSED'
                   AND (EXISTS (SELECT 1 FROM activities.may_join m WHERE m.activity_id = a.id AND m.person_id = :person)
                        OR EXISTS (SELECT 1 FROM activities.sign_up s
                                    WHERE s.activity_id = a.id AND s.person_id = :person AND s.state <> 'LEFT'))
                   FOR NO KEY UPDATE OF a""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .first(Offered.class)
                .orElseThrow(NotFound::new);
    }

    private Optional<SignUpState> standing(long activityId) {
        return sql.of("SELECT state FROM activities.sign_up WHERE activity_id = :activity AND person_id = :person")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .firstValue(String.class)
                .map(SignUpState::valueOf);
    }

    private void demandPart(long activityId, @Nullable Long partId) {
        boolean good =
                sql.of("""
                SELECT 1 WHERE CASE WHEN CAST(:part AS bigint) IS NULL
                                    THEN NOT EXISTS (SELECT 1 FROM activities.part p WHERE p.activity_id = :activity)
                                    ELSE EXISTS (SELECT 1 FROM activities.part p
                                                  WHERE p.activity_id = :activity AND p.id = CAST(:part AS bigint)) END""").set("part", partId).set("activity", activityId).any();
        if (!good) {
            throw new RuleViolation("activities.error.choosePart");
        }
    }

    private void write(long activityId, @Nullable Long partId, SignUpState state) {
        sql.of("""
                INSERT INTO activities.sign_up (activity_id, person_id, part_id, state, at)
                VALUES (:activity, :person, CAST(:part AS bigint), :state, :now)
                ON CONFLICT ON CONSTRAINT sign_up_unique DO UPDATE
                   SET part_id = excluded.part_id, state = excluded.state, at = excluded.at, moved_at = NULL""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .set("part", partId)
                .set("state", state)
                .set("now", clock.instant())
                .run();
    }

    record Offered(
            ActivityState state,
            Instant signUpUntil,
            Instant withdrawUntil,
            @Nullable Integer places) {}
}
