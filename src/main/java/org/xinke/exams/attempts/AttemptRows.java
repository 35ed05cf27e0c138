package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptState;
import org.xinke.shared.sql.Sql;

/** An attempt for its own student's steps: read under a lock, written back, past the entity manager. */
@ApplicationScoped
class AttemptRows {
    @Inject
    Sql sql;

    /** Saves of it wait from now on. */
    Optional<Attempt> lock(AttemptId id) {
        return sql.of("""
                        SELECT id, exam_id, person_id, state, started_at, deadline, last_save_at,
                               window_id, window_number, ended_at
                          FROM exams.attempt
                         WHERE id = :attempt
                           FOR UPDATE""").set("attempt", id.value()).list(Row.class).stream()
                .map(Attempt::of)
                .findFirst();
    }

    /** What a student's step can have changed; what has changed nothing leaves no trace. */
    void store(Attempt attempt) {
        Row row = attempt.row();
        sql.of("""
                        UPDATE exams.attempt
                           SET state = :state, window_id = CAST(:window AS text), window_number = :number,
                               ended_at = CAST(:ended AS timestamptz), version = version + 1
                         WHERE id = :attempt
                           AND (state, window_id, window_number)
                               IS DISTINCT FROM (CAST(:state AS text), CAST(:window AS text), CAST(:number AS integer))""")
                .set("state", row.state())
                .set("window", row.windowId())
                .set("number", row.windowNumber())
                .set("ended", row.endedAt())
                .set("attempt", row.id())
                .run();
    }

    record Row(
            long id,
            long examId,
            long personId,
            AttemptState state,
            Instant startedAt,
            Instant deadline,
            Instant lastSaveAt,
            @Nullable String windowId,
            int windowNumber,
            @Nullable Instant endedAt) {}
}
