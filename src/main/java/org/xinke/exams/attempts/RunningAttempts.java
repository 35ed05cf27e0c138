package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.xinke.exams.AttemptState;
import org.xinke.exams.TimeLine;
import org.xinke.shared.sql.Sql;

/** The papers that somebody is writing at this moment; part of the caller's transaction. */
@ApplicationScoped
public class RunningAttempts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    /** @param timeLine of the exam with this id */
    public void extend(long personId, LongFunction<TimeLine> timeLine, int extraPercent) {
        of(personId).forEach(attempt -> attempt.extend(timeLine.apply(attempt.examId()), extraPercent));
    }

    /** Everybody who writes this exam has as long as it says now, with the own extra time; never less than before. */
    public void extendAll(long examId, TimeLine timeLine) {
        List<Attempt> running = em.createQuery(
                        "SELECT a FROM Attempt a WHERE a.examId = :exam AND a.state = :state", Attempt.class)
                .setParameter("exam", examId)
                .setParameter("state", AttemptState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<Long, Integer> extra = extraTime(running);
        running.forEach(attempt -> attempt.extend(timeLine, extra.getOrDefault(attempt.personId(), 0)));
    }

    /** Percent by person, of those who have any. */
    private Map<Long, Integer> extraTime(List<Attempt> attempts) {
        return sql
                .of("""
                        SELECT person_id, extra_percent FROM exams.exam_accommodation
                         WHERE person_id = ANY (CAST(:people AS bigint[]))""")
                .set("people", attempts.stream().map(Attempt::personId).toList())
                .list(Extra.class)
                .stream()
                .collect(Collectors.toMap(Extra::person, Extra::percent));
    }

    record Extra(long person, int percent) {}

    private List<Attempt> of(long personId) {
        return em.createQuery("SELECT a FROM Attempt a WHERE a.personId = :person AND a.state = :state", Attempt.class)
                .setParameter("person", personId)
                .setParameter("state", AttemptState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
