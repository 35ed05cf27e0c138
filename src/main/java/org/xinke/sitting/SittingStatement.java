package org.xinke.sitting;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.exams.attempts.SavesAtOnce;
import org.xinke.exams.attempts.SavesAtOnce.Told;
import org.xinke.shared.Json;
import org.xinke.shared.Unavailable;
import org.xinke.signin.CallersAtOnce;
import org.xinke.signin.CallersAtOnce.Moment;

/** One statement, one round trip, one commit, for as many requests as there are: whose they are, and what they save. */
@ApplicationScoped
class SittingStatement {
    private static final String ASKED = """
            WITH given AS MATERIALIZED (SELECT CAST(? AS jsonb) AS all_of_it),
            moment AS MATERIALIZED (
                SELECT m.* FROM given g CROSS JOIN LATERAL jsonb_to_record(g.all_of_it->'moment')
                       AS m (now timestamptz, since timestamptz, oldest timestamptz, gone timestamptz, stale timestamptz)
            ), asked AS MATERIALIZED (
                SELECT j.* FROM given g CROSS JOIN LATERAL jsonb_to_recordset(g.all_of_it->'asked')
                       AS j (n integer, token text, attempt bigint, window_id text, answers jsonb)
            ),""";

    private static final String TOKENS = "SELECT decode(token, 'hex') AS token FROM asked";

    private static final String MOMENT = "SELECT now, since, oldest, gone, stale FROM moment";

    private static final String ALLOWED = """
            SELECT r.n, c.person_id, r.attempt, r.window_id, r.answers
              FROM asked r
              JOIN (%s) c ON c.token_hash = decode(r.token, 'hex')
             WHERE c.student AND NOT c.must_change""";

    private static final String NOW = "SELECT now FROM moment";

    private static final String ANSWER = """
            SELECT r.n, c.person_id, c.student, c.must_change,
                   t.state, t.deadline, t.last_save_at, t.writer, t.position, t.seq, t.saved_at
              FROM asked r
              LEFT JOIN (%s) c ON c.token_hash = decode(r.token, 'hex')
              LEFT JOIN (%s) t ON t.n = r.n
             ORDER BY r.n, t.position""";

    private static final String ALL = String.join(
            "\n",
            ASKED,
            CallersAtOnce.steps(TOKENS, MOMENT) + ",",
            SavesAtOnce.steps(ALLOWED.formatted(CallersAtOnce.found()), NOW),
            ANSWER.formatted(CallersAtOnce.found(), SavesAtOnce.told()));

    @Resource(lookup = SittingPool.NAME)
    DataSource pool;

    @Inject
    CallersAtOnce callers;

    @Inject
    Clock clock;

    /**
     * @return an answer for each, in their order
     * @throws Unavailable when the database is away
     */
    List<Found> ask(List<Asked> all) {
        Moment moment = callers.at(clock.instant());
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, Json.write(new Given(moment, numbered(all))));
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, all.size(), moment.now());
            }
        } catch (SQLException e) {
            throw Refused.by(e);
        }
    }

    private static List<Line> numbered(List<Asked> all) {
        List<Line> lines = new ArrayList<>();
        for (Asked one : all) {
            lines.add(new Line(lines.size(), one.token(), one.attempt(), one.windowId(), one.answers()));
        }
        return lines;
    }

    private static List<Found> read(ResultSet rows, int size, Instant now) throws SQLException {
        List<Found> found = new ArrayList<>(size);
        while (rows.next()) {
            if (rows.getInt("n") == found.size()) {
                found.add(new Found(who(rows), new ArrayList<>(), now));
            }
            Told told = SavesAtOnce.read(rows);
            if (told != null) {
                found.get(found.size() - 1).told().add(told);
            }
        }
        return found;
    }

    private static Found.Who who(ResultSet row) throws SQLException {
        if (row.getObject("person_id") == null) {
            return Found.Who.NOBODY;
        }
        if (!row.getBoolean("student")) {
            return Found.Who.OTHER;
        }
        return row.getBoolean("must_change") ? Found.Who.NEW : Found.Who.STUDENT;
    }

    record Given(Moment moment, List<Line> asked) {}

    record Line(
            int n,
            String token,
            long attempt,
            @JsonProperty("window_id") String windowId,
            List<AnswerSave> answers) {}
}
