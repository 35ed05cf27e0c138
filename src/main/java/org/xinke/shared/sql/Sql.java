package org.xinke.shared.sql;

import jakarta.annotation.PostConstruct;
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
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * SQL with named parameters, in the transaction that is there and after what entities have changed in it has been written:
 *
 * <pre>{@code
 * sql.of("SELECT id, name FROM people.person WHERE class_id = :class AND entered_on >= :since")
 *         .set("class", classId)
 *         .set("since", since)
 *         .list(PersonLine.class)
 * }</pre>
 *
 * Decision 20 says when SQL is written and when an entity.
 */
@ApplicationScoped
public class Sql {
    private static final Logger LOG = Logger.getLogger(Sql.class.getName());
    /** The database gives up first, and says why. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final ThreadLocal<@Nullable Connection> over = new ThreadLocal<>();

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    @ConfigProperty(name = "xinke.db.job")
    int jobSeconds;

    /**
     * Payara's entity manager finds its factory with the first call and is not ready for two at once: the second may see it half found. A
     * bean is made by one thread.
     */
    @PostConstruct
    void open() {
        em.getFlushMode();
    }

    /** @param text with {@code :names} */
    public SqlStatement of(String text) {
        Connection bound = over.get();
        return new SqlStatement(bound == null ? new SqlByEntities(em) : new SqlByConnection(bound), SqlText.of(text));
    }

    /**
     * What the work states goes over this connection, past entities and the container's transaction: for the hot path of a
     * sitting (decision 38). The holder of the connection ends its transaction; entities may not be asked meanwhile.
     */
    public <T> T over(Connection connection, Supplier<T> work) {
        over.set(connection);
        try {
            return work.get();
        } finally {
            over.remove();
        }
    }

    /**
     * For work that goes over everybody at once (derivation, self-check, import): until this transaction ends, its statements may
     * take longer than a request's.
     */
    public void takeLong() {
        if (transaction.getResource(Sql.class) != null) {
            return;
        }
        transaction.putResource(Sql.class, Boolean.TRUE);
        Duration most = Duration.ofSeconds(jobSeconds);
        of("SELECT set_config('statement_timeout', :most, true), set_config('lock_timeout', :most, true)")
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
