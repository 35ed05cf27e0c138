package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionType;
import org.xinke.exams.ExamId;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What a marker has to do and has done. Nowhere a student's name. */
@ApplicationScoped
@Transactional
public class MarkingQueries {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** The questions that the caller marks, with what is left; what is finished by all is left out. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<Pile> piles() {
        return piles(null, null);
    }

    /**
     * One of them.
     *
     * @throws NotFound when the caller does not mark it
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public Pile pile(ExamId exam, long versionId) {
        return piles(exam.value(), versionId).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Pile> piles(@Nullable Long exam, @Nullable Long version) {
        return sql.of("""
                        SELECT s.exam_id, e.title, s.question_version_id, q.type, v.stem, s.points,
                               count(*) FILTER (WHERE s.state IN ('FIRST', 'SECOND') AND m.marker_id IS NULL
                                                  AND (s.marker_id IS NULL OR s.marker_id = :me OR s.held_until < :now)),
                               count(m.marker_id),
                               count(*) FILTER (WHERE s.state <> 'DECIDED')
                          FROM results.marker k
                          JOIN results.script s ON s.exam_id = k.exam_id
                          JOIN exams.exam e ON e.id = s.exam_id
                          JOIN questions.question_version v ON v.id = s.question_version_id
                          JOIN questions.question q ON q.id = v.question_id
                          LEFT JOIN results.script_mark m ON m.attempt_id = s.attempt_id AND m.position = s.position
                           AND m.answer_seq = s.answer_seq AND m.marker_id = :me AND m.round < 3
                         WHERE k.person_id = :me
                           AND (CAST(:exam AS bigint) IS NULL OR s.exam_id = CAST(:exam AS bigint))
                           AND (CAST(:version AS bigint) IS NULL OR s.question_version_id = CAST(:version AS bigint))
                         GROUP BY s.exam_id, e.title, e.closes_at, s.question_version_id, q.type, q.id, v.stem, s.points
                         ORDER BY e.closes_at, s.exam_id, q.id""")
                .set("exam", exam)
                .set("version", version)
                .set("me", currentUser.personId())
                .set("now", clock.instant())
                .list(Pile.class);
    }

    /** What the caller has marked of a question, the newest first, at most so many. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<OwnMark> own(ExamId exam, long versionId, int most) {
        return sql.of("""
                        SELECT s.attempt_id, s.position, s.label, m.points, s.points, m.marked_at
                          FROM results.script s
                          JOIN results.script_mark m ON m.attempt_id = s.attempt_id AND m.position = s.position
                           AND m.answer_seq = s.answer_seq AND m.marker_id = :me
                         WHERE s.exam_id = :exam AND s.question_version_id = :version AND s.state <> 'LEAD'
                         ORDER BY m.marked_at DESC""")
                .set("me", currentUser.personId())
                .set("exam", exam.value())
                .set("version", versionId)
                .page(0, most)
                .list(OwnMark.class);
    }

    /** Remarks that were given more than once to answers of this question, the commonest first. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<String> remarks(ExamId exam, long versionId, int most) {
        return sql.of("""
                        SELECT m.remark
                          FROM results.script s
                          JOIN results.script_mark m ON m.attempt_id = s.attempt_id AND m.position = s.position
                         WHERE s.exam_id = :exam AND s.question_version_id = :version AND m.remark IS NOT NULL
                           AND EXISTS (SELECT 1 FROM results.marker k WHERE k.exam_id = s.exam_id AND k.person_id = :me)
                         GROUP BY m.remark
                         ORDER BY count(*) DESC, m.remark""")
                .set("exam", exam.value())
                .set("version", versionId)
                .set("me", currentUser.personId())
                .page(0, most)
                .values(String.class);
    }

    /**
     * One question of an exam on a marker's desk.
     *
     * @param stem clean HTML
     * @param points of the question
     * @param waiting scripts that the caller could take now
     * @param marked by the caller
     * @param open by anybody
     */
    public record Pile(
            long examId,
            String exam,
            long versionId,
            QuestionType type,
            String stem,
            BigDecimal points,
            int waiting,
            int marked,
            int open) {}

    /** A mark of the caller's. */
    public record OwnMark(long attempt, int position, int label, BigDecimal points, BigDecimal full, Instant markedAt) {
        public ScriptId id() {
            return new ScriptId(attempt, position);
        }
    }
}
