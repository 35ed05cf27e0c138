package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Scope;
import org.xinke.shared.sql.Sql;

/**
 * Whose activities are the caller's business: what one organises or answers for, a college officer those of the own college, the lead
 * and the centre all of them.
 */
@ApplicationScoped
public class Charge {
    private static final String ACTIVITY = """
            SELECT a.id, a.term_id, a.kind, a.template, a.title, a.place, a.about, a.starts_at, a.ends_at, a.sign_up_until,
                   a.withdraw_until, a.hours, a.places, a.check_out, a.proof, a.organiser_id, o.name, a.responsible_id, r.name,
                   a.college_id, a.state, a.reason, a.code, a.code_out, a.summary, a.version
              FROM activities.activity a
              JOIN people.person o ON o.id = a.organiser_id
              JOIN people.person r ON r.id = a.responsible_id
             WHERE a.id = :activity AND\s""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    /** @throws NotFound when there is none, or it is somebody else's */
    public Activity activity(long id) {
        return sql.of(ACTIVITY + activities())
                .set("activity", id)
                .first(Activity.class)
                .orElseThrow(NotFound::new);
    }

    /**
     * Until this transaction ends nobody else changes it, signs up to it or leaves it.
     *
     * @throws NotFound when there is none, or it is somebody else's
     */
    public Activity locked(long id) {
        return sql.of(ACTIVITY + activities() + " FOR NO KEY UPDATE OF a")
                .set("activity", id)
                .first(Activity.class)
                .orElseThrow(NotFound::new);
    }

    /** What participants wrote and photographed is for those who teach and the centre: a college sees numbers, students each their own. */
    public boolean reads() {
        Identity who = currentUser.get();
        return who.has(Role.INSTRUCTOR) || who.has(Role.LEAD) || who.has(Role.CENTER);
    }

    /** As a condition on an activity {@code a}; the ids are numbers of our own, not input. */
    String activities() {
        Identity who = currentUser.get();
        if (who.has(Role.LEAD) || who.has(Role.CENTER)) {
            return "TRUE";
        }
        return "(a.organiser_id = " + who.personId() + " OR a.responsible_id = " + who.personId()
                + (who.has(Role.COLLEGE_OFFICER)
                        ? " OR " + colleges(who).where("a.college_id").sql().replace(" WHERE ", "")
                        : "")
                + ")";
    }

    /** Whether a college is the caller's as an officer, whatever other roles there are. */
    static Scope colleges(Identity who) {
        return new Scope(false, Scope.of(who).colleges());
    }
}
