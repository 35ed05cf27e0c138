package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** The lead's part in marking: who marks, how much is read twice, and the decision where two marks lie too far apart (仲裁). */
@ApplicationScoped
@Transactional
public class Moderation {
    @Inject
    Sql sql;

    @Inject
    MarkingDesk desk;

    @Inject
    Audit audit;

    /**
     * Names the markers anew. Whoever is no longer among them gives back what he or she holds; marks that were given stay.
     *
     * @throws RuleViolation when nobody is left, or somebody does not teach
     */
    @Allowed(Role.LEAD)
    public void markers(ExamId exam, List<Long> people) {
        demandMarked(exam);
        if (people.isEmpty()) {
            throw new RuleViolation("results.error.noMarkers");
        }
        long teaching = sql.of("""
                        SELECT count(DISTINCT person_id) FROM people.role_grant
                         WHERE person_id = ANY (CAST(:people AS bigint[])) AND role IN ('INSTRUCTOR', 'LEAD')""").set("people", people).value(Long.class);
        if (teaching != people.stream().distinct().count()) {
            throw new RuleViolation("results.error.noTeacher");
        }
        sql.of("DELETE FROM results.marker WHERE exam_id = :exam")
                .set("exam", exam.value())
                .run();
        sql.of("""
                        INSERT INTO results.marker (exam_id, person_id)
                        SELECT DISTINCT CAST(:exam AS bigint), p FROM unnest(CAST(:people AS bigint[])) AS p""").set("exam", exam.value()).set("people", people).run();
        sql.of("""
                        UPDATE results.script SET marker_id = NULL, held_until = NULL, draft = NULL
                         WHERE exam_id = :exam AND marker_id <> ALL (CAST(:people AS bigint[]))""").set("exam", exam.value()).set("people", people).run();
        audit.record("results.markers", "exam:" + exam.value(), null, people.toString());
    }

    /**
     * How much is read twice, and how far two marks may lie apart. It holds for what nobody has marked yet.
     *
     * @param secondPercent of the scripts, 0 to 100
     * @param tolerancePercent of a question's points, 0 to 100
     */
    @Allowed(Role.LEAD)
    public void rule(ExamId exam, int secondPercent, int tolerancePercent) {
        demandMarked(exam);
        if (secondPercent < 0 || secondPercent > 100 || tolerancePercent < 0 || tolerancePercent > 100) {
            throw new RuleViolation("results.error.percent");
        }
        sql.of("""
                        UPDATE results.exam_marking SET second_percent = :second, tolerance_percent = :tolerance
                         WHERE exam_id = :exam""")
                .set("second", secondPercent)
                .set("tolerance", tolerancePercent)
                .set("exam", exam.value())
                .run();
        sql.of("""
                        UPDATE results.script SET second = drawn % 100 < :second
                         WHERE exam_id = :exam AND state = 'FIRST'""").set("second", secondPercent).set("exam", exam.value()).run();
        audit.record(
                "results.rule",
                "exam:" + exam.value(),
                null,
                "second %d%%, tolerance %d%%".formatted(secondPercent, tolerancePercent));
    }

    /** A script between whose marks somebody has to decide, or one that is decided. */
    @Allowed(Role.LEAD)
    public ScriptTask script(ScriptId id) {
        return desk.lay(desk.row(id));
    }

    /**
     * The lead's points are the script's points.
     *
     * @throws RuleViolation while it still waits for its first or second marker
     */
    @Allowed(Role.LEAD)
    public ScriptState decide(ScriptId id, Judgement judgement) {
        ScriptRow row = desk.lock(id);
        if (row.state().round() < 3) {
            throw new RuleViolation("results.error.stillMarking");
        }
        ScriptState state = desk.put(row, judgement);
        audit.record(
                "results.decide",
                "attempt:" + id.attempt() + "/" + id.position(),
                null,
                judgement.picks().toString());
        return state;
    }

    private void demandMarked(ExamId exam) {
        if (!sql.of("SELECT 1 FROM results.exam_marking WHERE exam_id = :exam")
                .set("exam", exam.value())
                .any()) {
            throw new NotFound();
        }
    }
}
