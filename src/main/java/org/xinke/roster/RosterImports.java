package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Sql;

/** What academic affairs does with a list that was sent: say what its columns mean, look, apply or discard. */
@ApplicationScoped
@Transactional
public class RosterImports {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    ImportMoves moves;

    @Inject
    KnownHeaders headers;

    @Inject
    RosterImportQueries queries;

    /**
     * Says what the columns mean, and has the list read. Next time the same headers mean the same.
     *
     * @throws Conflict when somebody has said it already
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void read(long id, Map<RosterField, Integer> mapping) {
        ImportCase found = queries.one(id);
        if (!mapping.keySet().containsAll(found.kind().required())) {
            throw new RuleViolation("roster.error.required");
        }
        moves.make(id, ImportMove.READ);
        sql.of("UPDATE roster.roster_import SET mapping = CAST(:mapping AS jsonb) WHERE id = :id")
                .set("id", id)
                .setJson("mapping", mapping)
                .run();
        headers.remember(found.kind(), found.headers(), mapping);
    }

    /** @param looked above the brake somebody must say that they have looked; it is kept on record */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void apply(long id, boolean looked) {
        ImportCase found = queries.one(id);
        if (found.braked() && !looked) {
            throw new RuleViolation("roster.error.brake", found.changedPercent());
        }
        moves.make(id, ImportMove.APPLY);
        sql.of("""
                UPDATE roster.roster_import SET applied_at = :now, applied_by = :by, overridden = :overridden
                 WHERE id = :id""")
                .set("id", id)
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("overridden", found.braked())
                .run();
        audit.record(
                found.braked() ? "roster.applyPastBrake" : "roster.apply",
                "import:" + id,
                null,
                String.valueOf(found.counts()));
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void discard(long id) {
        moves.make(id, ImportMove.DISCARD);
        sql.of("DELETE FROM roster.roster_row WHERE import_id = :id")
                .set("id", id)
                .run();
        audit.record("roster.discard", "import:" + id, null, null);
    }

    /** Reads the file once more, after a failure or to compare it with today. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void again(long id) {
        moves.make(id, ImportMove.READ_AGAIN);
    }
}
