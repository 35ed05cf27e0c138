package org.xinke.exams.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.xinke.exams.Banks;
import org.xinke.exams.ExamId;
import org.xinke.exams.TimeLine;
import org.xinke.exams.attempts.RunningAttempts;
import org.xinke.exams.notices.ExamNotices;
import org.xinke.papers.Bank;
import org.xinke.papers.BankQueries;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** The lead's side: plan an exam, change it or call it off, release its results, give a student more time. */
@ApplicationScoped
@Transactional
public class Exams {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    ExamSections sections;

    @Inject
    Banks banks;

    @Inject
    BankQueries bankQueries;

    @Inject
    RunningAttempts running;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    ExamNotices notices;

    @Inject
    Audit audit;

    /**
     * @throws RuleViolation when the bank has too few questions for the blueprint, or the times are wrong
     */
    @Allowed(Role.LEAD)
    public ExamId plan(NewExam plan) {
        Bank bank = bankQueries.newest(plan.blueprintId());
        bank.shortages().stream().findFirst().ifPresent(shortage -> {
            throw new RuleViolation(
                    "exams.error.bankTooSmall",
                    String.join(" ", shortage.cell().units()),
                    shortage.wanted(),
                    shortage.there());
        });
        Exam exam = Exam.of(plan, currentUser.personId(), clock.instant());
        em.persist(exam);
        em.flush();
        banks.freeze(exam.id(), bank);
        sections.limit(exam.id(), plan);
        audit.record("exams.plan", "exam:" + exam.id(), null, plan.toString());
        notices.planned(exam.id());
        return new ExamId(exam.id());
    }

    /**
     * Papers that are being written get what time was added; what has ended stays as it is.
     *
     * @param knownVersion of the exam as the form showed it
     * @param reason its students read it
     */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public void change(ExamId id, NewExam plan, long knownVersion, String reason) {
        Exam exam = find(id.value());
        demandReason(reason);
        Instant now = clock.instant();
        TimeLine before = exam.timeLine();
        sections.change(id, plan, exam.open(now));
        exam.change(plan, knownVersion, now);
        em.flush();
        if (exam.open(now)) {
            running.extendAll(exam.id(), exam.timeLine());
        }
        sections.tell(id, before, plan, reason.strip());
        audit.record("exams.change", "exam:" + id.value(), before.toString(), plan + ": " + reason.strip());
        if (!before.equals(exam.timeLine())) {
            notices.changed(id.value());
        }
    }

    /** @throws RuleViolation when somebody has begun */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public void cancel(ExamId id, String reason) {
        Exam exam = em.find(Exam.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (exam == null) {
            throw new NotFound();
        }
        demandReason(reason);
        boolean begun = sql.of("SELECT 1 FROM exams.attempt WHERE exam_id = :exam")
                .set("exam", id.value())
                .any();
        exam.cancel(begun, clock.instant());
        sections.tell(id, exam.timeLine(), null, reason.strip());
        notices.cancelled(id.value());
        audit.record("exams.cancel", "exam:" + id.value(), exam.timeLine().toString(), reason.strip());
    }

    /** @throws RuleViolation when nothing is marked yet */
    @Allowed(Role.LEAD)
    public void release(ExamId id) {
        boolean marked = sql.of("SELECT 1 FROM exams.attempt WHERE exam_id = :exam AND state = 'MARKED'")
                .set("exam", id.value())
                .any();
        if (!marked) {
            throw new RuleViolation("exams.error.nothingMarked");
        }
        find(id.value()).release(clock.instant());
        audit.record("exams.release", "exam:" + id.value(), null, null);
        notices.released(id.value());
    }

    /**
     * More working time for a student in all exams, at once also in a running one.
     *
     * @param number 学号
     * @param extraPercent 0 takes it back for exams not yet started
     */
    @Allowed(Role.LEAD)
    public void grantTime(String number, int extraPercent) {
        long personId = person(number).orElseThrow(NotFound::new);
        sql.of("""
                        INSERT INTO exams.exam_accommodation (person_id, extra_percent, granted_by, granted_at)
                        VALUES (:person, :percent, :by, :now)
                        ON CONFLICT (person_id) DO UPDATE
                        SET extra_percent = EXCLUDED.extra_percent, granted_by = EXCLUDED.granted_by,
                            granted_at = EXCLUDED.granted_at, version = exam_accommodation.version + 1""")
                .set("person", personId)
                .set("percent", extraPercent)
                .set("by", currentUser.personId())
                .set("now", clock.instant())
                .run();
        running.extend(personId, exam -> find(exam).timeLine(), extraPercent);
        audit.record("exams.grantTime", "person:" + number, null, extraPercent + "%");
    }

    private Optional<Long> person(String number) {
        return sql.of("SELECT id FROM people.person WHERE lower(number) = :number AND kind = 'STUDENT'")
                .set("number", PersonNumber.of(number).key())
                .firstValue(Long.class);
    }

    private static void demandReason(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("exams.error.reasonNeeded");
        }
    }

    private Exam find(long examId) {
        return Optional.ofNullable(em.find(Exam.class, examId)).orElseThrow(NotFound::new);
    }
}
