package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.xinke.shared.sql.Sql;

/** Writes the ledger, always in the transaction of the deed that earned the hours; it knows none of the deeds. */
@ApplicationScoped
class HoursLedger {
    @Inject
    Sql sql;

    void credit(@Observes HoursEarned earned) {
        sql.of("""
                        INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                        VALUES (:person, :kind, :hours, :type, :source, :at, :note)
                            ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING""")
                .set("person", earned.personId())
                .set("kind", earned.kind())
                .set("hours", earned.hours())
                .set("type", earned.source().type())
                .set("source", earned.source().id())
                .set("at", earned.at())
                .set("note", earned.note())
                .run();
    }
}
