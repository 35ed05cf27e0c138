package org.xinke.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Waits for the database before JPA goes to it. A server that is started first would otherwise fail to deploy, and stand there
 * with nothing in it for ever; so it comes up as soon as the database does.
 */
public class DatabaseWait extends SessionEventAdapter {
    private static final Logger LOG = Logger.getLogger(DatabaseWait.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final int SAID_EACH = 15;

    @Override
    public void preLogin(SessionEvent event) {
        for (int tries = 0; !answers(event.getSession(), tries % SAID_EACH == 0); tries++) {
            LockSupport.parkNanos(PAUSE);
            if (Thread.interrupted()) {
                throw new IllegalStateException("stopped while waiting for the database");
            }
        }
    }

    private static boolean answers(Session session, boolean aloud) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        try (Connection connection = (Connection) login.connectToDatasource(null, session)) {
            return connection != null;
        } catch (RuntimeException | SQLException e) {
            if (aloud) {
                LOG.log(Level.WARNING, "数据库还连不上，正在等它 · waiting for the database: {0}", FirstLines.of(e));
            }
            return false;
        }
    }
}
