package org.xinke.app;

import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to the version of the code. Waits for a database that starts later than the server. */
final class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final int TRIES = 60;

    private Migrations() {}

    static void run(DataSource dataSource) {
        int done = Flyway.configure()
                .dataSource(dataSource)
                .connectRetries(TRIES)
                .connectRetriesInterval(2)
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info(() -> "schema is up to date, " + done + " migrations were new");
    }
}
