package org.xinke.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.xinke.launch.ScratchDatabase;

/** Our tables and nothing in them, for a test of SQL that needs no server. */
public final class MigratedDatabase implements AutoCloseable {
    private final ScratchDatabase database;

    private MigratedDatabase(ScratchDatabase database) {
        this.database = database;
    }

    public static MigratedDatabase start(Path directory) throws IOException, InterruptedException {
        ScratchDatabase database = ScratchDatabase.start(directory);
        try {
            Flyway.configure().dataSource(database.dataSource()).load().migrate();
        } catch (FlywayException e) {
            database.close();
            throw e;
        }
        return new MigratedDatabase(database);
    }

    /** In a transaction of its own. */
    public Connection connection() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() throws InterruptedException {
        database.close();
    }
}
