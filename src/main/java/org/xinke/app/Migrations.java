package org.xinke.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to the version of the code. Waits for a database that starts later than the server. On connections of its
 * own, as the owner of the schema: the application's role may change rows, but no table, and a migration may take longer than
 * any request. What the application may do is granted again after each run ({@code db/grants}), so that no table is forgotten.
 */
@ApplicationScoped
class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final int TRIES = 60;

    @Inject
    @ConfigProperty(name = "xinke.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "xinke.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "xinke.db.password")
    String password;

    @Inject
    @ConfigProperty(name = "xinke.db.owner.user")
    Optional<String> owner;

    @Inject
    @ConfigProperty(name = "xinke.db.owner.password")
    Optional<String> ownerPassword;

    void run() {
        int done = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner.orElse(user), ownerPassword.orElse(password))
                .locations("classpath:db/migration", "classpath:db/grants")
                .placeholders(Map.of("application", user))
                .connectRetries(TRIES)
                .connectRetriesInterval(2)
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info(() -> "schema is up to date, " + done + " migrations were new");
    }
}
