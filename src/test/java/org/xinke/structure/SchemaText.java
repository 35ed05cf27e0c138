package org.xinke.structure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that the migrations have made, a line each, so that two databases can be compared. */
final class SchemaText {
    private static final String EVERYTHING = """
            WITH house AS (
                SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
            relation AS (
                SELECT c.*, h.nspname || '.' || c.relname AS name
                  FROM pg_class c JOIN house h ON h.oid = c.relnamespace
                 WHERE c.relname !~ '^(flyway_|pg_stat_statements)')
            SELECT concat_ws(' ', 'relation', name, relkind, reloptions, obj_description(oid, 'pg_class')) FROM relation
             WHERE relkind <> 'i'
             UNION ALL
            SELECT concat_ws(' ', 'column', r.name, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                             'not null:', a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid),
                             col_description(r.oid, a.attnum))
              FROM relation r
              JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
             WHERE r.relkind IN ('r', 'v')
             UNION ALL
            SELECT concat_ws(' ', 'constraint', r.name, k.conname, pg_get_constraintdef(k.oid))
              FROM pg_constraint k JOIN relation r ON r.oid = k.conrelid
             UNION ALL
            SELECT concat_ws(' ', 'index', pg_get_indexdef(oid)) FROM relation WHERE relkind = 'i'
             UNION ALL
            SELECT concat_ws(' ', 'view', name, pg_get_viewdef(oid)) FROM relation WHERE relkind = 'v'
             UNION ALL
            SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid))
              FROM pg_trigger t JOIN relation r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
             UNION ALL
            SELECT concat_ws(' ', 'function', pg_get_functiondef(f.oid), obj_description(f.oid, 'pg_proc'))
              FROM pg_proc f JOIN house h ON h.oid = f.pronamespace WHERE f.proname !~ '^pg_stat_statements'
             ORDER BY 1""";

    private SchemaText() {}

    static List<String> of(Connection connection) throws SQLException {
        return strings(connection, EVERYTHING);
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
