package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Charge;
import org.xinke.activities.Participant;
import org.xinke.activities.Participants;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 认定: the hours that somebody earned, by staff alone. They are booked in the same transaction; a correction books the difference. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER})
public class Approvals {
    private static final int LONGEST_REASON = 200;

    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    Participants participants;

    @Inject
    ApprovalBook book;

    @Inject
    ActivitySettings settings;

    @Inject
    Audit audit;

    /**
     * One who has done enough in the eyes of whoever approves, also when something is missing.
     *
     * @throws RuleViolation when it was approved already, or there is no place
     */
    public void approve(long id, long personId) {
        Activity activity = charge.locked(id).demand(ActivityState.DONE);
        Participant one = participants.all(id).stream()
                .filter(participant -> participant.personId() == personId && participant.in())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (one.earned() != null) {
            throw new RuleViolation("activities.error.approved");
        }
        book.grant(activity, List.of(one));
        note(activity, 1);
    }

    /** All who did what the activity asks and are not approved yet. @return how many */
    public int approveAll(long id) {
        Activity activity = charge.locked(id).demand(ActivityState.DONE);
        List<Participant> complete = participants.all(id).stream()
                .filter(participant -> participant.complete(activity) && participant.earned() == null)
                .toList();
        book.grant(activity, complete);
        note(activity, complete.size());
        return complete.size();
    }

    /** Afterwards, with a reason: the old revision stays, and the ledger gets the difference. */
    public void correct(long id, long personId, BigDecimal hours, String written) {
        Activity activity = charge.locked(id);
        if (written.isBlank() || written.length() > LONGEST_REASON) {
            throw new RuleViolation("activities.error.reason", LONGEST_REASON);
        }
        if (hours.signum() < 0 || hours.compareTo(settings.mostHours()) > 0) {
            throw new RuleViolation("activities.error.hours", settings.mostHours());
        }
        ApprovalBook.Stands before = sql.of("""
                SELECT revision, hours FROM activities.approved_now WHERE activity_id = :activity AND person_id = :person""")
                .set("activity", id)
                .set("person", personId)
                .first(ApprovalBook.Stands.class)
                .orElseThrow(NotFound::new);
        if (before.hours().compareTo(hours) == 0) {
            throw new Conflict("activities.error.same");
        }
        book.correct(activity, personId, before, hours, written.strip());
        audit.record(
                "activities.correct",
                "activity:" + id + " person:" + personId,
                before.hours().toPlainString(),
                hours.toPlainString() + " " + written.strip());
    }

    private void note(Activity activity, int people) {
        audit.record("activities.approve", "activity:" + activity.id(), null, String.valueOf(people));
    }
}
