package org.xinke.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.xinke.exams.ExamId;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.results.Judgement;
import org.xinke.results.ScriptCollector;
import org.xinke.results.ScriptTask;
import org.xinke.results.Scripts;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Rows;

/** Lets the demo teachers mark some of the written answers through the real use cases, and leaves the rest on their desks. */
@ApplicationScoped
@Transactional
class MarkedHalf {
    private static final int EACH = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    EndOfExam endOfExam;

    @Inject
    ScriptCollector collector;

    @Inject
    Scripts scripts;

    @Inject
    CurrentUser currentUser;

    /** Brings what was handed in to the markers, and lets each mark a few of every question. */
    @Allowed(Role.SYSTEM)
    public void mark() {
        endOfExam.sweep();
        if (collector.collect() > 0) {
            desks().forEach(this::mark);
            endOfExam.sweep();
        }
    }

    private List<Desk> desks() {
        return Rows.list(em.createNativeQuery("""
                        SELECT DISTINCT s.exam_id, s.question_version_id, p.id, p.number, p.name
                          FROM results.script s
                          JOIN results.marker k ON k.exam_id = s.exam_id
                          JOIN people.person p ON p.id = k.person_id
                         ORDER BY s.exam_id, s.question_version_id, p.id"""), Desk.class);
    }

    private void mark(Desk desk) {
        Identity marker = new Identity(
                desk.personId(), desk.number(), desk.name(), List.of(new Grant(Role.INSTRUCTOR, null)), false);
        currentUser.as(marker, () -> {
            for (int i = 0; i < EACH; i++) {
                scripts.next(new ExamId(desk.examId()), desk.versionId())
                        .ifPresent(task -> scripts.mark(task.id(), judgement(task, desk)));
            }
            return true;
        });
    }

    private static Judgement judgement(ScriptTask task, Desk desk) {
        Random mood = new Random(31L * task.label() + desk.personId());
        List<BigDecimal> picks = Judgement.criteria(task.script()).stream()
                .map(line -> line.suggested() != null
                        ? line.suggested()
                        : line.points()
                                .multiply(BigDecimal.valueOf(0.4 + 0.6 * mood.nextDouble()))
                                .setScale(0, RoundingMode.HALF_UP)
                                .min(line.points()))
                .toList();
        return new Judgement(picks, mood.nextInt(3) == 0 ? "要点写全了，再举一个自己的例子会更好。" : "");
    }

    record Desk(long examId, long versionId, long personId, String number, String name) {}
}
