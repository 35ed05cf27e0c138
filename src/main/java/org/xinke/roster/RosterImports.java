package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.xinke.roster.lists.KnownHeaders;
import org.xinke.roster.lists.RosterField;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

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

    /**
     * @param looked above the brake, or when it moves students or touches finished ones, somebody must say that they have
     *     looked; it is kept on record
     * @throws RuleViolation while a place is unknown and nobody has said what it is
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void apply(long id, boolean looked) {
        ImportCase found = queries.one(id);
        if (found.questions() > 0) {
            throw new RuleViolation("roster.error.questions", found.questions());
        }
        if (found.concerned() > 0 && !looked) {
            throw new RuleViolation("roster.error.concerned", found.concerned());
        }
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
                .set("overridden", found.braked() || found.concerned() > 0)
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

    /**
     * A counter-list to one that was applied: what stood before, person by person, to be looked at and applied like any list.
     *
     * @return its id
     * @throws RuleViolation when the list was not applied, or its kind leaves no history
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public long undo(long id) {
        ImportCase found = queries.one(id);
        if (found.state() != ImportState.APPLIED || !found.kind().canBeUndone()) {
            throw new RuleViolation("roster.error.noUndo");
        }
        long counter = sql.of("""
                INSERT INTO roster.roster_import
                       (kind, state, document, file_name, file_key, file_size, header_line, headers, mapping, undoes, created_at, created_by)
                SELECT kind, 'READING', document, file_name, '', 0, 0, headers, CAST('{}' AS jsonb), id, :now, :by
                  FROM roster.roster_import WHERE id = :id RETURNING id""")
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("id", id)
                .value(Long.class);
        audit.record("roster.undo", "import:" + id, null, "import:" + counter);
        return counter;
    }

    /** Reads the file once more, after a failure or to compare it with today. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void again(long id) {
        moves.make(id, ImportMove.READ_AGAIN);
    }
}
