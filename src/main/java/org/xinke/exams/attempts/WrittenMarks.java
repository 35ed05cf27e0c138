package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.Banks;
import org.xinke.questions.AnswerValue;
import org.xinke.questions.PaperAnswer;
import org.xinke.questions.ScriptPart;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlArray;

/**
 * Where the marks that people give come into the exam. Who may read and mark which answer is for those who call to decide: a
 * script has no name.
 */
@ApplicationScoped
@Transactional
public class WrittenMarks {
    @Inject
    Sql sql;

    @Inject
    Banks banks;

    @Inject
    Marking marking;

    @Inject
    Clock clock;

    /** What a marker reads. */
    @Allowed(Role.SYSTEM)
    public Script script(AttemptId attempt, int position) {
        return sql.of("""
                        SELECT a.exam_id, e.bank_number, e.part_share, q.question_version_id, CAST(q.option_order AS text),
                               q.points, CAST(w.value AS text)
                          FROM exams.attempt a
                          JOIN exams.exam e ON e.id = a.exam_id
                          JOIN exams.attempt_question q ON q.attempt_id = a.id AND q.position = :position
                          JOIN exams.answer w ON w.attempt_id = a.id AND w.position = q.position
                         WHERE a.id = :attempt AND a.state <> 'RUNNING'""")
                .set("attempt", attempt.value())
                .set("position", position)
                .first(Row.class)
                .map(row -> row.script(banks))
                .orElseThrow(NotFound::new);
    }

    /**
     * Stores what was decided. A paper whose last open answer this was is marked with the next round, and so is one that was marked
     * already and is worth something else now.
     */
    @Allowed(Role.SYSTEM)
    public void decide(Decided decided) {
        sql.of("""
                        INSERT INTO exams.written_mark (attempt_id, position, answer_seq, earned, remark, decided_at)
                        VALUES (:attempt, :position, :seq, :earned, :remark, :now)
                            ON CONFLICT (attempt_id, position) DO UPDATE
                           SET answer_seq = EXCLUDED.answer_seq, earned = EXCLUDED.earned, remark = EXCLUDED.remark,
                               decided_at = EXCLUDED.decided_at""")
                .set("attempt", decided.attempt().value())
                .set("position", decided.position())
                .set("seq", decided.answerSeq())
                .set("earned", decided.earned())
                .set("remark", decided.remark())
                .set("now", clock.instant())
                .run();
        if (!somethingOpen(decided.attempt())) {
            marking.anew(List.of(decided.attempt().value()));
        }
    }

    /** A written answer of the paper that nobody has decided. */
    private boolean somethingOpen(AttemptId attempt) {
        return sql.of("""
                        SELECT 1
                          FROM exams.attempt_question q
                          JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position
                          LEFT JOIN exams.written_mark m ON m.attempt_id = w.attempt_id AND m.position = w.position
                           AND m.answer_seq = w.seq
                         WHERE q.attempt_id = :attempt AND q.earned IS NULL AND m.attempt_id IS NULL""").set("attempt", attempt.value()).any();
    }

    /**
     * A written answer without its writer.
     *
     * @param stem clean HTML, with what had to be read before answering
     */
    public record Script(String stem, BigDecimal points, List<ScriptPart> parts) {}

    /**
     * What an answer is worth.
     *
     * @param answerSeq the save that was read
     * @param remark for the student, shown with the result
     */
    public record Decided(
            AttemptId attempt,
            int position,
            long answerSeq,
            BigDecimal earned,
            @Nullable String remark) {}

    record Row(
            long examId,
            int bankNumber,
            BigDecimal partShare,
            long versionId,
            String order,
            BigDecimal points,
            String answer) {
        Script script(Banks banks) {
            var question = banks.of(examId, bankNumber).question(versionId);
            PaperAnswer given = PaperAnswer.of(SqlArray.integers(order), Json.read(answer, AnswerValue.class));
            return new Script(
                    question.stem() + question.kind().material(),
                    points,
                    question.kind().script(given, partShare));
        }
    }
}
