package org.xinke.app;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.PooledConnection;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.xinke.shared.jobs.Node;

/**
 * Connections on which nothing lasts for ever: neither a silence of the network, nor a statement, nor the wait for a lock, nor a
 * transaction that nobody goes on with. It asks for its settings by itself, since a {@code @DataSourceDefinition} is read before
 * the defaults within the WAR are.
 */
public class TimedDataSource extends PGConnectionPoolDataSource {
    private static final long serialVersionUID = 1L;

    @Override
    public PooledConnection getPooledConnection() throws SQLException {
        limit();
        return super.getPooledConnection();
    }

    @Override
    public PooledConnection getPooledConnection(String user, String password) throws SQLException {
        limit();
        return super.getPooledConnection(user, password);
    }

    private void limit() {
        if (getOptions() == null) {
            Config config = ConfigProvider.getConfig(TimedDataSource.class.getClassLoader());
            setApplicationName("xinke " + Node.name());
            // what the server quotes from a row stands in no log
            setLogServerErrorDetail(false);
            setConnectTimeout(seconds(config, "xinke.db.connect"));
            setLoginTimeout(seconds(config, "xinke.db.connect"));
            setSocketTimeout(seconds(config, "xinke.db.silence"));
            setOptions("-c statement_timeout=" + millis(config, "xinke.db.statement")
                    + " -c lock_timeout=" + millis(config, "xinke.db.lock")
                    + " -c idle_in_transaction_session_timeout=" + millis(config, "xinke.db.idle"));
        }
    }

    private static long millis(Config config, String name) {
        return Duration.ofSeconds(seconds(config, name)).toMillis();
    }

    private static int seconds(Config config, String name) {
        return config.getValue(name, Integer.class);
    }
}
