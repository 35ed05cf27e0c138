package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Plans, changes and cancels activities. What students propose is open when a teacher has agreed. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER})
public class Activities {
    private static final int LONGEST_REASON = 200;

    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    PlanStore store;

    @Inject
    Openness openness;

    @Inject
    Queue queue;

    @Inject
    ActivitySettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /** Whoever makes it answers for it. @return its id */
    public long make(ActivityPlan plan) {
        plan.check(settings.mostHours());
        openness.demand(plan.audience());
        long id = store.add(plan, currentUser.personId(), ActivityState.OPEN, openness.ownCollege());
        audit.record("activities.make", "activity:" + id, null, plan.title());
        return id;
    }

    /**
     * By students.
     *
     * @param teacherId who answers for it
     */
    @Allowed(Role.STUDENT)
    public long propose(ActivityPlan plan, long teacherId) {
        plan.check(settings.mostHours());
        boolean teaches = sql.of("""
                SELECT 1 FROM people.role_grant g WHERE g.person_id = :teacher AND g.role IN ('INSTRUCTOR', 'LEAD', 'CENTER')""").set("teacher", teacherId).any();
        if (!teaches) {
            throw new RuleViolation("activities.error.teacher");
        }
        long id = store.add(plan, teacherId, ActivityState.PROPOSED, null);
        audit.record("activities.propose", "activity:" + id, null, plan.title());
        return id;
    }

    /**
     * Who has signed up is told what it was before; more places go to those who wait.
     *
     * @param version of what the caller saw
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
    public void change(long id, int version, ActivityPlan plan) {
        Activity before = charge.locked(id).demand(ActivityState.PROPOSED, ActivityState.OPEN, ActivityState.RUNNING);
        if (before.version() != version) {
            throw new Conflict("activities.error.changedMeanwhile");
        }
        plan.check(settings.mostHours());
        demandAgreed(before, plan);
        store.change(before, plan);
        if (queue.seats(id, plan.places()).overbooked()) {
            throw new RuleViolation("activities.error.tooFewPlaces");
        }
        if (before.state() == ActivityState.OPEN) {
            queue.moveUp(id, plan.places());
        }
        audit.record("activities.change", "activity:" + id, before.title(), plan.title());
    }

    /** What its people see: that it does not take place, and why. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
    public void cancel(long id, String reason) {
        Activity activity = charge.locked(id).demand(ActivityState.PROPOSED, ActivityState.OPEN, ActivityState.RUNNING);
        end(activity, reason);
    }

    /** What students proposed is open from now on. */
    public void agree(long id) {
        charge.locked(id).demand(ActivityState.PROPOSED);
        sql.of("UPDATE activities.activity SET state = 'OPEN' WHERE id = :activity")
                .set("activity", id)
                .run();
        audit.record("activities.agree", "activity:" + id, ActivityState.PROPOSED.name(), ActivityState.OPEN.name());
    }

    /** @param reason what those who proposed it read */
    public void decline(long id, String reason) {
        end(charge.locked(id).demand(ActivityState.PROPOSED), reason);
    }

    private void end(Activity activity, String written) {
        if (written.isBlank() || written.length() > LONGEST_REASON) {
            throw new RuleViolation("activities.error.reason", LONGEST_REASON);
        }
        sql.of("UPDATE activities.activity SET state = 'CANCELLED', code = NULL, reason = :reason WHERE id = :activity")
                .set("reason", written.strip())
                .set("activity", activity.id())
                .run();
        audit.record(
                "activities.cancel",
                "activity:" + activity.id(),
                activity.state().name(),
                written.strip());
    }

    /** What a teacher has agreed to, students cannot make larger: hours and audience are the teacher's. */
    private void demandAgreed(Activity before, ActivityPlan plan) {
        boolean student = currentUser.get().has(Role.STUDENT);
        if (!student) {
            openness.demand(plan.audience());
        }
        if (student
                && before.state() != ActivityState.PROPOSED
                && (before.hours().compareTo(plan.hours()) != 0
                        || !store.audience(before.id()).equals(store.sorted(plan.audience())))) {
            throw new RuleViolation("activities.error.agreed");
        }
    }
}
