package org.xinke.results;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.shared.Json;

/** A script as the database has it. */
record ScriptRow(
        long attemptId,
        int position,
        long examId,
        int label,
        ScriptState state,
        long answerSeq,
        @Nullable String draft) {
    ScriptId id() {
        return new ScriptId(attemptId, position);
    }

    ExamId exam() {
        return new ExamId(examId);
    }

    Optional<Judgement> half() {
        return Optional.ofNullable(draft).map(json -> Json.read(json, Judgement.class));
    }
}
