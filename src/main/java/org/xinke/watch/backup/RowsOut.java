package org.xinke.watch.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** All rows of all tables as they were at one moment, while others write on. */
final class RowsOut implements AutoCloseable {
    private final DatabasePlace place;
    private final Connection connection;
    private final CopyWriter copy;

    RowsOut(DatabasePlace place, CopyWriter copy) throws SQLException {
        this.place = place;
        this.connection = place.connect();
        this.copy = copy;
    }

    void write() throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Catalogue catalogue = new Catalogue(connection);
        copy.lines(CopyWriter.SCHEMA, new SchemaVersion(place).there());
        CopyManager rows = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : catalogue.tables()) {
            String columns = catalogue.columns(table);
            copy.table(table, out -> rows.copyOut("COPY " + table + " (" + columns + ") TO STDOUT (HEADER)", out));
        }
        // not as of that moment but after it, so that no number is given twice
        copy.lines(CopyWriter.SEQUENCES, catalogue.sequences());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
