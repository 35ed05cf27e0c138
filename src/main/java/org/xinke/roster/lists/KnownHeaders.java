package org.xinke.roster.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinke.shared.sql.Sql;

/** Which header means which field: the usual words, and what somebody once chose. */
@ApplicationScoped
public class KnownHeaders {
    @Inject
    Sql sql;

    public Map<String, RosterField> of(RosterKind kind) {
        Map<String, RosterField> known = new HashMap<>();
        sql.of("SELECT header, field FROM roster.roster_column WHERE kind = :kind")
                .set("kind", kind)
                .list(Known.class)
                .forEach(column -> known.put(ListHead.plain(column.header()), column.field()));
        return known;
    }

    /** Next time the same headers mean the same. */
    public void remember(RosterKind kind, List<String> headers, Map<RosterField, Integer> mapping) {
        mapping.forEach((field, column) -> remember(kind, headers.get(column), field));
    }

    private void remember(RosterKind kind, String header, RosterField field) {
        sql.of("""
                INSERT INTO roster.roster_column (kind, header, field, remembered) VALUES (:kind, :header, :field, true)
                ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field, remembered = true
                 WHERE roster_column.field <> excluded.field""")
                .set("kind", kind)
                .set("header", ListHead.plain(header))
                .set("field", field)
                .run();
    }

    record Known(String header, RosterField field) {}
}
