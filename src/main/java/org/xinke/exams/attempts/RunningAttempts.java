package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.LongFunction;
import org.xinke.exams.AttemptState;
import org.xinke.exams.TimeLine;

/** The papers that somebody is writing at this moment; part of the caller's transaction. */
@ApplicationScoped
public class RunningAttempts {
    @PersistenceContext
    EntityManager em;

    /** @param timeLine of the exam with this id */
    public void extend(long personId, LongFunction<TimeLine> timeLine, int extraPercent) {
        of(personId).forEach(attempt -> attempt.extend(timeLine.apply(attempt.examId()), extraPercent));
    }

    private List<Attempt> of(long personId) {
        return em.createQuery("SELECT a FROM Attempt a WHERE a.personId = :person AND a.state = :state", Attempt.class)
                .setParameter("person", personId)
                .setParameter("state", AttemptState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
