package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xinke.papers.Bank;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** The lead's side: plan an exam, change it, release its results, give a student more time. */
@ApplicationScoped
@Transactional
public class Exams {
    @PersistenceContext
    EntityManager em;

    @Inject
    Banks banks;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /**
     * @return id of the exam
     * @throws RuleViolation when the bank has too few questions for the blueprint, or the times are wrong
     */
    @Allowed(Role.LEAD)
    public long plan(NewExam plan) {
        Bank bank = banks.newest(plan.blueprintId());
        bank.shortages().stream().findFirst().ifPresent(shortage -> {
            throw new RuleViolation(
                    "exams.error.bankTooSmall", shortage.cell().unit(), shortage.wanted(), shortage.there());
        });
        Exam exam = Exam.of(plan, currentUser.personId(), clock.instant());
        em.persist(exam);
        em.flush();
        banks.freeze(exam.id(), bank);
        limitTo(exam.id(), plan);
        audit.record("exams.plan", "exam:" + exam.id(), null, plan.toString());
        return exam.id();
    }

    /** @param knownVersion of the exam as the form showed it */
    @Allowed(Role.LEAD)
    public void change(long examId, NewExam plan, long knownVersion) {
        Exam exam = find(examId);
        String before = exam.timeLine().toString();
        exam.change(plan, knownVersion, clock.instant());
        audit.record("exams.change", "exam:" + examId, before, plan.toString());
    }

    @Allowed(Role.LEAD)
    public void release(long examId) {
        find(examId).release(clock.instant());
        audit.record("exams.release", "exam:" + examId, null, null);
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
        em.createNativeQuery("""
                        INSERT INTO exams.exam_accommodation (person_id, extra_percent, granted_by, granted_at)
                        VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (person_id) DO UPDATE
                        SET extra_percent = EXCLUDED.extra_percent, granted_by = EXCLUDED.granted_by,
                            granted_at = EXCLUDED.granted_at, version = exam_accommodation.version + 1""")
                .setParameter(1, personId)
                .setParameter(2, extraPercent)
                .setParameter(3, currentUser.personId())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
        running(personId)
                .forEach(attempt -> attempt.extend(find(attempt.examId()).timeLine(), extraPercent));
        audit.record("exams.grantTime", "person:" + number, null, extraPercent + "%");
    }

    private List<Attempt> running(long personId) {
        return em.createQuery("SELECT a FROM Attempt a WHERE a.personId = :person AND a.state = :state", Attempt.class)
                .setParameter("person", personId)
                .setParameter("state", AttemptState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Optional<Long> person(String number) {
        List<?> ids = em.createNativeQuery("SELECT id FROM people.person WHERE number = ?1 AND kind = 'STUDENT'")
                .setParameter(1, number.strip())
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    private void limitTo(long examId, NewExam plan) {
        for (long sectionId : plan.sectionIds()) {
            em.createNativeQuery("""
                            INSERT INTO exams.exam_section (exam_id, section_id)
                            SELECT ?1, id FROM course.section WHERE id = ?2 AND offering_id = ?3""")
                    .setParameter(1, examId)
                    .setParameter(2, sectionId)
                    .setParameter(3, plan.offeringId())
                    .executeUpdate();
        }
    }

    private Exam find(long examId) {
        return Optional.ofNullable(em.find(Exam.class, examId)).orElseThrow(NotFound::new);
    }
}
