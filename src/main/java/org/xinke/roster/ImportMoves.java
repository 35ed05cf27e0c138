package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.shared.Conflict;
import org.xinke.shared.sql.Sql;

/** Moves imports from state to state. Of two who want to move the same one, the database lets one. */
@ApplicationScoped
public class ImportMoves {
    @Inject
    Sql sql;

    /** @throws Conflict when the import stands where this move does not begin */
    public void make(long id, ImportMove move) {
        int moved = sql.of("""
                UPDATE roster.roster_import
                   SET state = :to, problem = NULL, tries = 0, lease_until = NULL, worker = NULL, version = version + 1
                 WHERE id = :id AND state = ANY (CAST(:from AS text[]))""")
                .set("id", id)
                .set("to", move.to())
                .set("from", move.from())
                .run();
        if (moved == 0) {
            throw new Conflict();
        }
    }

    /** @param problem key of the words that say what went wrong, or what is to be looked at */
    public void make(long id, ImportMove move, String problem, Object arguments) {
        make(id, move);
        sql.of(
                        "UPDATE roster.roster_import SET problem = :problem, problem_args = CAST(:arguments AS jsonb) WHERE id = :id")
                .set("id", id)
                .set("problem", problem)
                .setJson("arguments", arguments)
                .run();
    }
}
