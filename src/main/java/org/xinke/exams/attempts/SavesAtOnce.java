package org.xinke.exams.attempts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptState;
import org.xinke.shared.NotFound;

/**
 * The rules of saving, as steps of one statement for as many saves of as many attempts as there are. It looks whether an attempt
 * is the caller's, runs, and belongs to the window, under a share lock: ending the attempt waits for it, so what is acknowledged
 * is marked. Of two saves the larger seq stays, in whatever order they arrive. Attempts are locked and answers written in the
 * order of their ids, so that two nodes that save at once wait for each other and not in a circle.
 */
public final class SavesAtOnce {
    /**
     * ANY and OFFSET 0: how many are asked for nobody knows beforehand, and each is to be looked up and not to be joined with all
     * that was ever written.
     */
    private static final String LOOK = """
            allowed AS MATERIALIZED (%s),
            arrival AS MATERIALIZED (%s),
            mine AS (
                SELECT t.id, t.person_id, t.state, t.deadline, t.last_save_at, t.window_id
                  FROM exams.attempt t
                 WHERE t.id = ANY (ARRAY(SELECT attempt FROM allowed))
                   AND EXISTS (SELECT 1 FROM allowed w WHERE w.attempt = t.id AND w.person_id = t.person_id)
                 ORDER BY t.id
                   FOR SHARE OF t
            ), sent AS (
                SELECT DISTINCT ON (w.n, j.position) w.n, w.attempt, j.position, j.seq, j.value,
                       m.state = 'RUNNING' AND coalesce(m.window_id, w.window_id) = w.window_id
                       AND m.last_save_at >= (SELECT now FROM arrival) AS taken
                  FROM allowed w
                  JOIN mine m ON m.id = w.attempt AND m.person_id = w.person_id
                 CROSS JOIN LATERAL jsonb_to_recordset(w.answers) AS j (position integer, seq bigint, value jsonb)
                 ORDER BY w.n, j.position, j.seq DESC
            ),""";

    private static final String KEEP = """
            newest AS (
                SELECT DISTINCT ON (attempt, position) attempt, position, seq, value
                  FROM sent WHERE taken
                 ORDER BY attempt, position, seq DESC
            ), kept AS (
                INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at)
                SELECT s.attempt, s.position, s.value, s.seq, (SELECT now FROM arrival)
                  FROM newest s
                 CROSS JOIN LATERAL (SELECT 1 FROM exams.attempt_question q
                                      WHERE q.attempt_id = s.attempt AND q.position = s.position OFFSET 0) drawn
                 ORDER BY s.attempt, s.position
                    ON CONFLICT (attempt_id, position) DO UPDATE
                   SET value = EXCLUDED.value, seq = EXCLUDED.seq, saved_at = EXCLUDED.saved_at
                 WHERE answer.seq < EXCLUDED.seq
                RETURNING attempt_id, position, seq, saved_at
            ),""";

    private static final String TOLD = """
            told AS (
                SELECT w.n, m.state, m.deadline, m.last_save_at,
                       coalesce(m.window_id, w.window_id) = w.window_id AS writer, s.position,
                       coalesce(k.seq, o.seq) AS seq, coalesce(k.saved_at, o.saved_at) AS saved_at
                  FROM allowed w
                  JOIN mine m ON m.id = w.attempt AND m.person_id = w.person_id
                  LEFT JOIN sent s ON s.n = w.n
                  LEFT JOIN kept k ON k.attempt_id = w.attempt AND k.position = s.position
                  LEFT JOIN LATERAL (SELECT a.seq, a.saved_at FROM exams.answer a
                                      WHERE a.attempt_id = w.attempt AND a.position = s.position
                                     OFFSET 0) o ON true
            )""";

    private SavesAtOnce() {}

    /**
     * @param allowed a query for n, person_id, attempt, window_id and answers of students; without answers it only tells
     * @param now a query for the time
     */
    public static String steps(String allowed, String now) {
        return String.join("\n", LOOK.formatted(allowed, now), KEEP, TOLD);
    }

    /** The query, after the steps, for what is stored now; nothing for an attempt of others. */
    public static String told() {
        return "SELECT n, state, deadline, last_save_at, writer, position, seq, saved_at FROM told";
    }

    /** A row of {@link #told}; null when the attempt is not the caller's. */
    public static @Nullable Told read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? null
                : new Told(new AnswerStore.Row(
                        AttemptState.valueOf(state),
                        time(row, "deadline"),
                        time(row, "last_save_at"),
                        row.getBoolean("writer"),
                        row.getInt("position"),
                        row.getObject("seq", Long.class),
                        row.getObject("saved_at") == null ? null : time(row, "saved_at")));
    }

    /** @throws NotFound when there is none: the attempt is not the caller's */
    public static AttemptClock clock(List<Told> told, Instant now) {
        AnswerStore.Row head = rows(told).stream().findFirst().orElseThrow(NotFound::new);
        return new AttemptClock(head.state(), head.deadline(), head.lastSaveAt(), now);
    }

    /** Refuses as {@link AnswerStore#save} does. */
    public static SavedAnswers saved(List<Told> told, Instant now) {
        return AnswerStore.saved(rows(told), now);
    }

    private static List<AnswerStore.Row> rows(List<Told> told) {
        return told.stream().map(one -> one.row).toList();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What the statement says of one answer of one save. */
    public static final class Told {
        private final AnswerStore.Row row;

        Told(AnswerStore.Row row) {
            this.row = row;
        }
    }
}
