package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Charge;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** What a participant hands in: a few words, and pictures with consent. It can change until it was approved. */
@ApplicationScoped
@Transactional
@Allowed(Role.STUDENT)
public class Proofs {
    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    PictureShelf shelf;

    @Inject
    ActivitySettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** What the caller wrote; empty: nothing yet. */
    public Optional<String> own(long activityId) {
        return sql.of("SELECT text FROM activities.proof WHERE activity_id = :activity AND person_id = :person")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .firstValue(String.class);
    }

    public void write(long activityId, String text) {
        demandOpen(activityId);
        new Written(text).demand(settings.proofCharacters());
        sql.of("""
                INSERT INTO activities.proof (activity_id, person_id, text, at) VALUES (:activity, :person, :text, :now)
                ON CONFLICT ON CONSTRAINT proof_pk DO UPDATE SET text = excluded.text, at = excluded.at""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .set("text", text.strip())
                .set("now", clock.instant())
                .run();
    }

    /** @param consent of everybody who can be recognised in it */
    public void add(long activityId, byte[] picture, boolean consent) {
        demandOpen(activityId);
        shelf.add(activityId, PictureUse.PROOF, picture, consent, settings.proofPictures());
    }

    /** Ids of the caller's own. */
    public List<Long> pictures(long activityId) {
        return shelf.of(activityId, PictureUse.PROOF, currentUser.personId());
    }

    /** Ids of a participant's, for those who may read what was handed in. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER})
    public List<Long> pictures(long activityId, long personId) {
        return shelf.of(charge.activity(activityId).id(), PictureUse.PROOF, personId);
    }

    private void demandOpen(long activityId) {
        Open open = sql.of("""
                SELECT a.state, EXISTS (SELECT 1 FROM activities.approval e WHERE e.activity_id = a.id AND e.person_id = s.person_id)
                  FROM activities.sign_up s JOIN activities.activity a ON a.id = s.activity_id
                 WHERE s.activity_id = :activity AND s.person_id = :person AND s.state = 'JOINED' FOR NO KEY UPDATE OF s""")
                .set("activity", activityId)
                .set("person", currentUser.personId())
                .first(Open.class)
                .orElseThrow(NotFound::new);
        if (open.state() != ActivityState.RUNNING && open.state() != ActivityState.DONE) {
            throw new RuleViolation("activities.error.proofTooEarly");
        }
        if (open.approved()) {
            throw new RuleViolation("activities.error.proofApproved");
        }
    }

    record Open(ActivityState state, boolean approved) {}
}
