package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.attempts.WrittenMarks;
import org.xinke.exams.attempts.WrittenMarks.Script;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/** One script and its marks, for the use cases of markers and of the lead, who say who may. */
@ApplicationScoped
class MarkingDesk {
    private static final String SCRIPT = "SELECT " + ScriptRow.COLUMNS
            + " FROM results.script s WHERE s.attempt_id = :attempt AND s.position = :position";

    @Inject
    Sql sql;

    @Inject
    WrittenMarks exam;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** @throws Forbidden for whoever does not mark this exam */
    void demandMarker(ExamId id) {
        boolean marks = sql.of("SELECT 1 FROM results.marker WHERE exam_id = :exam AND person_id = :me")
                .set("exam", id.value())
                .set("me", currentUser.personId())
                .any();
        if (!marks) {
            throw new Forbidden();
        }
    }

    ScriptRow row(ScriptId id) {
        return one(id, "");
    }

    ScriptRow lock(ScriptId id) {
        return one(id, " FOR UPDATE");
    }

    private ScriptRow one(ScriptId id, String locking) {
        return sql.of(SCRIPT + locking)
                .set("attempt", id.attempt())
                .set("position", id.position())
                .first(ScriptRow.class)
                .orElseThrow(NotFound::new);
    }

    /** On the desk, with what has been done so far. */
    ScriptTask lay(ScriptRow row) {
        Script script = read(row);
        Judgement soFar = row.half().orElseGet(() -> Judgement.before(script));
        return new ScriptTask(row.id(), row.label(), row.state(), script, soFar);
    }

    private Script read(ScriptRow row) {
        return currentUser.askAsSystem(() -> exam.script(row.attempt(), row.position()));
    }

    /** What this person gave last. */
    Optional<Judgement> lastOf(ScriptRow row, long person) {
        return sql.of("""
                        SELECT CAST(picks AS text), remark FROM results.script_mark
                         WHERE attempt_id = :attempt AND position = :position AND answer_seq = :seq AND marker_id = :person
                         ORDER BY round DESC""")
                .set("attempt", row.attemptId())
                .set("position", row.position())
                .set("seq", row.answerSeq())
                .set("person", person)
                .first(Kept.class)
                .map(Kept::judgement);
    }

    /** Adds the mark of the round that is due. */
    ScriptState put(ScriptRow row, Judgement judgement) {
        return store(row, row.state().round(), judgement);
    }

    /** Another mark in the place of the caller's, which has to be the last. */
    ScriptState replace(ScriptRow row, Judgement judgement) {
        Given last = marks(row).stream()
                .reduce((earlier, later) -> later)
                .filter(given -> given.markerId() == currentUser.personId())
                .orElseThrow(() -> new Conflict("results.error.notYours"));
        return store(row, last.round(), judgement);
    }

    private ScriptState store(ScriptRow row, int round, Judgement judgement) {
        Script script = read(row);
        sql.of("""
                        INSERT INTO results.script_mark (attempt_id, position, answer_seq, round, marker_id, points, picks, remark,
                                                         marked_at)
                        VALUES (:attempt, :position, :seq, :round, :me, :points, CAST(:picks AS jsonb),
                                nullif(:remark, ''), :now)
                            ON CONFLICT (attempt_id, position, answer_seq, round) DO UPDATE
                           SET marker_id = EXCLUDED.marker_id, points = EXCLUDED.points, picks = EXCLUDED.picks,
                               remark = EXCLUDED.remark, marked_at = EXCLUDED.marked_at""")
                .set("attempt", row.attemptId())
                .set("position", row.position())
                .set("seq", row.answerSeq())
                .set("round", round)
                .set("me", currentUser.personId())
                .set("points", judgement.points(script))
                .setJson("picks", judgement.picks())
                .set("remark", judgement.remark())
                .set("now", clock.instant())
                .run();
        return settle(row, script.points());
    }

    private ScriptState settle(ScriptRow row, BigDecimal full) {
        Outcome outcome = Outcome.of(marks(row), row.second(), new Tolerance(row.tolerance()), full);
        sql.of("""
                        UPDATE results.script SET state = :state, marker_id = NULL, held_until = NULL, draft = NULL
                         WHERE attempt_id = :attempt AND position = :position""")
                .set("state", outcome.state())
                .set("attempt", row.attemptId())
                .set("position", row.position())
                .run();
        BigDecimal points = outcome.points();
        if (points != null) {
            currentUser.asSystem(() -> exam.decide(new WrittenMarks.Decided(
                    row.attempt(), row.position(), row.answerSeq(), points, outcome.remark())));
        }
        return outcome.state();
    }

    private List<Given> marks(ScriptRow row) {
        return sql.of("""
                        SELECT round, marker_id, points, remark FROM results.script_mark
                         WHERE attempt_id = :attempt AND position = :position AND answer_seq = :seq
                         ORDER BY round""")
                .set("attempt", row.attemptId())
                .set("position", row.position())
                .set("seq", row.answerSeq())
                .list(Given.class);
    }

    record Kept(String picks, @Nullable String remark) {
        Judgement judgement() {
            return new Judgement(List.of(Json.read(picks, BigDecimal[].class)), remark == null ? "" : remark);
        }
    }
}
