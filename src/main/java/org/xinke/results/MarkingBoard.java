package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionType;
import org.xinke.exams.ExamId;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** How far the marking of an exam has come, for the lead and academic affairs. Nowhere a student's name. */
@ApplicationScoped
@Transactional
public class MarkingBoard {
    @Inject
    Sql sql;

    /** Question by question. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<QuestionProgress> questions(ExamId exam) {
        return sql.of("""
                        SELECT s.question_version_id, q.id, q.type, v.stem, s.points, count(*),
                               count(*) FILTER (WHERE s.state = 'FIRST'), count(*) FILTER (WHERE s.state = 'SECOND'),
                               count(*) FILTER (WHERE s.state = 'LEAD'), count(*) FILTER (WHERE s.state = 'DECIDED'),
                               round(avg(w.first), 2), count(w.second), round(avg(abs(w.first - w.second)), 2)
                          FROM results.script s
                          JOIN questions.question_version v ON v.id = s.question_version_id
                          JOIN questions.question q ON q.id = v.question_id
                          LEFT JOIN results.script_rounds w ON w.attempt_id = s.attempt_id AND w.position = s.position
                         WHERE s.exam_id = :exam
                         GROUP BY s.question_version_id, q.id, q.type, v.stem, s.points
                         ORDER BY q.type, q.id""").set("exam", exam.value()).list(QuestionProgress.class);
    }

    /** Marker by marker, those without a mark included. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<MarkerProgress> markers(ExamId exam) {
        return sql.of("""
                        SELECT p.id, p.number, p.name, count(m.round), round(avg(m.points * 100 / s.points), 1), max(m.marked_at)
                          FROM results.marker k
                          JOIN people.person p ON p.id = k.person_id
                          LEFT JOIN results.script s ON s.exam_id = k.exam_id
                          LEFT JOIN results.script_mark m ON m.attempt_id = s.attempt_id AND m.position = s.position
                           AND m.answer_seq = s.answer_seq AND m.marker_id = k.person_id
                         WHERE k.exam_id = :exam
                         GROUP BY p.id, p.number, p.name
                         ORDER BY p.number""").set("exam", exam.value()).list(MarkerProgress.class);
    }

    /** Who could mark: whoever teaches or leads. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<Teacher> teachers() {
        return sql.of("""
                        SELECT p.id, p.number, p.name FROM people.person p
                         WHERE EXISTS (SELECT 1 FROM people.role_grant g
                                        WHERE g.person_id = p.id AND g.role IN ('INSTRUCTOR', 'LEAD'))
                         ORDER BY p.number""").list(Teacher.class);
    }

    /** The scripts whose two marks lie too far apart. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<Disputed> disputed(ExamId exam) {
        return sql.of("""
                        SELECT s.attempt_id, s.position, s.label, q.id, s.points, w.first, w.second
                          FROM results.script s
                          JOIN questions.question_version v ON v.id = s.question_version_id
                          JOIN questions.question q ON q.id = v.question_id
                          JOIN results.script_rounds w ON w.attempt_id = s.attempt_id AND w.position = s.position
                         WHERE s.exam_id = :exam AND s.state = 'LEAD'
                         ORDER BY q.id, s.label""").set("exam", exam.value()).list(Disputed.class);
    }

    /** Exams with scripts whose marks lie too far apart. */
    @Allowed(Role.LEAD)
    public List<ForLead> waitingForLead() {
        return sql.of("""
                        SELECT h.exam_id, h.title, h.scripts
                          FROM (SELECT s.exam_id, e.title, count(*) AS scripts
                                  FROM results.script s JOIN exams.exam e ON e.id = s.exam_id
                                 WHERE s.state = 'LEAD' GROUP BY s.exam_id, e.title) h
                         ORDER BY h.exam_id""").list(ForLead.class);
    }

    /** What the two markers gave and wrote, without their names. */
    @Allowed(Role.LEAD)
    public List<RoundLine> rounds(ScriptId id) {
        return sql.of("""
                        SELECT m.round, m.points, CAST(m.picks AS text), m.remark
                          FROM results.script s
                          JOIN results.script_mark m ON m.attempt_id = s.attempt_id AND m.position = s.position
                           AND m.answer_seq = s.answer_seq
                         WHERE s.attempt_id = :attempt AND s.position = :position
                         ORDER BY m.round""")
                .set("attempt", id.attempt())
                .set("position", id.position())
                .list(RoundLine.class);
    }

    /** @throws NotFound while no written answer of this exam has come */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public MarkingRule rule(ExamId exam) {
        return sql.of("""
                        SELECT e.title, m.second_percent, m.tolerance_percent
                          FROM results.exam_marking m JOIN exams.exam e ON e.id = m.exam_id
                         WHERE m.exam_id = :exam""").set("exam", exam.value()).first(MarkingRule.class).orElseThrow(NotFound::new);
    }

    /**
     * @param average of the first marks, in points
     * @param pairs scripts read twice
     * @param apart how far two marks of one script lie apart on average, in points
     */
    public record QuestionProgress(
            long versionId,
            String questionId,
            QuestionType type,
            String stem,
            BigDecimal points,
            int all,
            int first,
            int second,
            int lead,
            int decided,
            @Nullable BigDecimal average,
            int pairs,
            @Nullable BigDecimal apart) {}

    /** @param share average of what this marker gave, in percent of the points */
    public record MarkerProgress(
            long personId,
            String number,
            String name,
            int marked,
            @Nullable BigDecimal share,
            @Nullable Instant lastAt) {}

    public record Teacher(long personId, String number, String name) {}

    public record Disputed(
            long attempt,
            int position,
            int label,
            String questionId,
            BigDecimal points,
            BigDecimal first,
            BigDecimal second) {
        public ScriptId id() {
            return new ScriptId(attempt, position);
        }
    }

    public record RoundLine(
            int round,
            BigDecimal points,
            String picks,
            @Nullable String remark) {}

    public record MarkingRule(String exam, int secondPercent, int tolerancePercent) {}

    public record ForLead(long examId, String exam, int scripts) {}
}
