package org.xinke.watch.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What PostgreSQL knows of our own tables. Names come as SQL writes them, with their schema. */
final class Catalogue {
    private static final String OURS = " n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')";

    private static final String TABLES = """
            SELECT CAST(CAST(c.oid AS regclass) AS text)
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND""" + OURS + " ORDER BY n.nspname, c.relname";

    /** In the order of their names: columns that were added later stand elsewhere in a younger database. */
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attname)
              FROM pg_catalog.pg_attribute
             WHERE attrelid = CAST('%s' AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''""";

    private static final String SEQUENCES = """
            SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) || ' ' || last_value
              FROM pg_catalog.pg_sequences
             WHERE last_value IS NOT NULL AND schemaname !~ '^pg_' ORDER BY 1""";

    private static final String FOREIGN_KEYS = """
            SELECT CAST(CAST(k.conrelid AS regclass) AS text), quote_ident(k.conname), pg_get_constraintdef(k.oid)
              FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE k.contype = 'f' AND""" + OURS;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    List<String> tables() throws SQLException {
        return DatabasePlace.texts(connection, TABLES);
    }

    /** With commas. */
    String columns(String table) throws SQLException {
        return DatabasePlace.texts(connection, COLUMNS.formatted(table.replace("'", "''")))
                .get(0);
    }

    /** Each with the number that it gave last. */
    List<String> sequences() throws SQLException {
        return DatabasePlace.texts(connection, SEQUENCES);
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return DatabasePlace.rows(
                connection, FOREIGN_KEYS, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /**
     * A rule that is taken away and put back.
     *
     * @param definition as SQL
     */
    record ForeignKey(String table, String name, String definition) {
        String off() {
            return "ALTER TABLE " + table + " DROP CONSTRAINT " + name;
        }

        String on() {
            return "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + definition;
        }
    }
}
