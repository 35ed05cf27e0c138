package org.xinke.sitting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.door.OfCookie;

/** Runs a step over a connection of the sitting, as whoever the cookie belongs to, and commits it. */
@ApplicationScoped
class StepConnection {
    @Resource(lookup = SittingPool.NAME)
    DataSource pool;

    @Inject
    Sql sql;

    @Inject
    OfCookie ofCookie;

    Object run(Step step) {
        Object answer;
        try (Connection connection = pool.getConnection()) {
            answer = committed(connection, () -> as(step));
        } catch (SQLException e) {
            throw Refused.by(e);
        } catch (PersistenceException e) {
            throw e.getCause() instanceof SQLException reason ? Refused.by(reason) : e;
        }
        step.afterwards().run();
        return answer;
    }

    private Object as(Step step) {
        return ofCookie.call(step.cookie(), who -> {
            if (who.isEmpty()) {
                throw new Refused(401, "shared.error.http401");
            }
            if (!who.get().has(Role.STUDENT)) {
                throw new Refused(403, "shared.error.http403");
            }
            return step.work().get();
        });
    }

    private Object committed(Connection connection, Supplier<Object> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            Object answer = sql.over(connection, work);
            connection.commit();
            done = true;
            return answer;
        } finally {
            end(connection, done);
        }
    }

    /** A connection that is broken says why by the first error, not by the one of the way back. */
    private static void end(Connection connection, boolean done) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (done) {
                throw e;
            }
        }
    }
}
