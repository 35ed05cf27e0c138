package org.xinke.watch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.xinke.watch.backup.Catalogue.ForeignKey;

/**
 * Rows into a database that has nobody in it, in one transaction. The schema is made by the migrations; triggers and foreign keys are
 * away meanwhile, because what triggers had derived is in the copy, and every foreign key is checked as a whole when it comes back.
 */
final class RowsIn implements AutoCloseable {
    private final DatabasePlace place;
    private final Connection connection;
    private final Catalogue catalogue;
    private List<String> tables = List.of();
    private List<ForeignKey> foreignKeys = List.of();

    RowsIn(DatabasePlace place) throws SQLException {
        this.place = place;
        this.connection = place.connect();
        this.catalogue = new Catalogue(connection);
    }

    /** @param versions of the schema that the copy is of, as Flyway notes them */
    void prepare(List<String> versions) throws SQLException {
        refuseWhenSomebodyIsThere();
        new SchemaVersion(place).make(versions);
        connection.setAutoCommit(false);
        tables = catalogue.tables();
        foreignKeys = catalogue.foreignKeys();
        DatabasePlace.run(connection, foreignKeys.stream().map(ForeignKey::off).toList());
        triggers("DISABLE");
        // what a migration has filled is in the copy too
        DatabasePlace.run(connection, List.of("TRUNCATE " + String.join(", ", tables)));
    }

    private void triggers(String change) throws SQLException {
        DatabasePlace.run(
                connection,
                tables.stream()
                        .map(table -> "ALTER TABLE " + table + " " + change + " TRIGGER USER")
                        .toList());
    }

    private void refuseWhenSomebodyIsThere() throws SQLException {
        boolean schema = !catalogue.tables().isEmpty();
        if (schema
                && !DatabasePlace.texts(connection, "SELECT 1 FROM people.person LIMIT 1")
                        .isEmpty()) {
            throw new Refused("the database is not empty: nothing was done");
        }
    }

    long table(String table, InputStream rows) throws SQLException, IOException {
        if (!tables.contains(table)) {
            throw new Refused("there is no table " + table + ": nothing was done");
        }
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + catalogue.columns(table) + ") FROM STDIN (HEADER MATCH)", rows);
    }

    void sequences(List<String> lines) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("SELECT setval(CAST(? AS regclass), CAST(? AS bigint))")) {
            for (String line : lines) {
                String[] parts = line.split(" ", 2);
                set.setString(1, parts[0]);
                set.setString(2, Objects.requireNonNull(parts[1]));
                set.execute();
            }
        }
    }

    void commit() throws SQLException {
        triggers("ENABLE");
        DatabasePlace.run(connection, foreignKeys.stream().map(ForeignKey::on).toList());
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }
}
