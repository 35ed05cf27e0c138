package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Who takes part, for those who hold the activity: students among them, for what they organise themselves. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
public class Participants {
    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    Queue queue;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @throws NotFound when there is none, or it is somebody else's */
    public Activity activity(long id) {
        return charge.activity(id);
    }

    /** Those with a place by number, then those who wait in their order. */
    public List<Participant> all(long id) {
        Activity activity = charge.activity(id);
        return sql.of("""
                SELECT p.id, p.number, p.name, k.name, t.name, s.state, s.moved_at, r.at, r.left_at, f.text IS NOT NULL,
                       CASE WHEN :reads THEN f.text END, e.hours, e.reason
                  FROM activities.sign_up s
                  JOIN people.person p ON p.id = s.person_id
                  JOIN people.school_class k ON k.id = p.class_id
                  LEFT JOIN activities.part t ON t.id = s.part_id
                  LEFT JOIN activities.presence r ON r.activity_id = s.activity_id AND r.person_id = s.person_id
                  LEFT JOIN activities.proof f ON f.activity_id = s.activity_id AND f.person_id = s.person_id
                  LEFT JOIN activities.approved_now e ON e.activity_id = s.activity_id AND e.person_id = s.person_id
                 WHERE s.activity_id = :activity AND s.state <> 'LEFT'
                 ORDER BY s.state, CASE WHEN s.state = 'WAITING' THEN s.at END, CASE WHEN s.state = 'WAITING' THEN s.id END, p.number""")
                .set("reads", charge.reads())
                .set("activity", activity.id())
                .list(Participant.class);
    }

    /**
     * Somebody who came without signing up, also after the deadline; within the places, and only if the activity is open to the student.
     *
     * @param number 学号
     */
    public void admit(long id, String number) {
        Activity activity = charge.locked(id).demand(ActivityState.OPEN, ActivityState.RUNNING, ActivityState.DONE);
        if (!queue.seats(id, activity.places()).free(Seats.NO_PART)) {
            throw new RuleViolation("activities.error.full");
        }
        int admitted = sql.of("""
                INSERT INTO activities.sign_up AS s (activity_id, person_id, state, at)
                SELECT :activity, p.id, 'JOINED', :now
                  FROM people.person p
                 WHERE p.number = :number
                   AND EXISTS (SELECT 1 FROM activities.may_join m WHERE m.activity_id = :activity AND m.person_id = p.id)
                ON CONFLICT ON CONSTRAINT sign_up_unique DO UPDATE SET state = 'JOINED', at = excluded.at WHERE s.state <> 'JOINED'""")
                .set("activity", id)
                .set("now", clock.instant())
                .set("number", number.strip())
                .run();
        if (admitted == 0) {
            throw new RuleViolation("activities.error.admit");
        }
        audit.record("activities.admit", "activity:" + id, null, number.strip());
    }

    /** The next of the waiting list gets the place. Whose hours are approved stays. */
    public void takeOut(long id, long personId) {
        Activity activity = charge.locked(id).demand(ActivityState.OPEN, ActivityState.RUNNING);
        int gone = sql.of("""
                UPDATE activities.sign_up SET state = 'LEFT', moved_at = NULL
                 WHERE activity_id = :activity AND person_id = :person AND state <> 'LEFT'""").set("activity", id).set("person", personId).run();
        if (gone == 0) {
            throw new NotFound();
        }
        queue.moveUp(id, activity.places());
        audit.record("activities.takeOut", "activity:" + id + " person:" + personId, null, null);
    }
}
