package org.xinke.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * For work that goes over everybody at once (derivation, self-check, import): its statements may take longer than a request's,
 * until its transaction ends.
 */
@ApplicationScoped
public class LongStatements {
    private static final Logger LOG = Logger.getLogger(LongStatements.class.getName());
    private static final Duration SLACK = Duration.ofSeconds(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    @ConfigProperty(name = "xinke.db.job")
    int seconds;

    /** In a transaction; says nothing to those that come after it on the same connection. */
    public void allow() {
        if (transaction.getResource(LongStatements.class) != null) {
            return;
        }
        transaction.putResource(LongStatements.class, Boolean.TRUE);
        Duration most = Duration.ofSeconds(seconds);
        sql.of("SELECT set_config('statement_timeout', :most, true), set_config('lock_timeout', :most, true)")
                .set("most", most.toMillis() + "ms")
                .any();
        try {
            wait(em.unwrap(Connection.class), most.plus(SLACK));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void wait(Connection connection, Duration most) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) most.toMillis());
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                restore(connection, before);
            }

            /** After a rollback, which nothing says beforehand. */
            @Override
            public void afterCompletion(int status) {
                restore(connection, before);
            }
        });
    }

    private static void restore(Connection connection, int before) {
        try {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, before);
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "a connection keeps its longer silence", e);
        }
    }
}
