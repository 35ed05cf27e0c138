package org.xinke.sitting;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Conflict;
import org.xinke.shared.Problem;
import org.xinke.shared.Unavailable;

/** A request that is refused for what it is, before any use case. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Refused.class.getName());

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient @Nullable List<Problem.Field> fields;

    Refused(int status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
        this.fields = null;
    }

    Refused(List<Problem.Field> fields) {
        super("shared.error.input", null, false, false);
        this.status = 400;
        this.code = "shared.error.input";
        this.arguments = List.of();
        this.fields = fields;
    }

    /**
     * Class 22 is what PostgreSQL does not take for a value; 55 is a lock that did not come, such as that of an attempt which
     * is being ended: only who waits for it is told to come again. Without a state, or with a word of the connection, it is away.
     */
    static RuntimeException by(SQLException e) {
        String state = e.getSQLState() == null ? "08" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53")) {
            LOG.log(Level.WARNING, "database away, a sitting is refused: {0}", e.getMessage());
            return new Unavailable("shared.error.unavailable");
        }
        if (state.startsWith("55")) {
            return new Refused(503, "shared.error.unavailable");
        }
        if (state.equals("23505")) {
            return new Conflict();
        }
        return state.startsWith("22") ? new Refused(400, "shared.error.unreadable") : new IllegalStateException(e);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    List<Problem.Field> fields() {
        return fields;
    }
}
