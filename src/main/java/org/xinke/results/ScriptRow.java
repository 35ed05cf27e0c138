package org.xinke.results;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.ExamId;
import org.xinke.shared.Json;

/**
 * A script as the database has it.
 *
 * @param markerId who has it on the desk
 * @param tolerance of its exam, in percent
 */
record ScriptRow(
        long attemptId,
        int position,
        long examId,
        int label,
        ScriptState state,
        long answerSeq,
        @Nullable Long markerId,
        boolean second,
        int tolerance,
        @Nullable String draft) {
    /** Of {@code results.script s}. */
    static final String COLUMNS = """
            s.attempt_id, s.position, s.exam_id, s.label, s.state, s.answer_seq, s.marker_id, s.second,
            (SELECT e.tolerance_percent FROM results.exam_marking e WHERE e.exam_id = s.exam_id), CAST(s.draft AS text)
            """;

    ScriptId id() {
        return new ScriptId(attemptId, position);
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    ExamId exam() {
        return new ExamId(examId);
    }

    boolean isWith(long person) {
        return markerId != null && markerId == person;
    }

    Optional<Judgement> half() {
        return Optional.ofNullable(draft).map(json -> Json.read(json, Judgement.class));
    }
}
