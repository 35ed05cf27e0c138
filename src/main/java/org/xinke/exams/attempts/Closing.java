package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Ends attempts whose time and grace are over. Several nodes may do it at once: each takes rows that no other holds. */
@ApplicationScoped
@Transactional
public class Closing {
    private static final int BATCH = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @return how many it closed; 0 when nothing is left */
    @Allowed(Role.SYSTEM)
    public int closeBatch() {
        Instant now = clock.instant();
        List<Long> ids = sql.of("""
                        SELECT id FROM exams.attempt
                         WHERE state = 'RUNNING' AND last_save_at < :now
                         ORDER BY last_save_at
                         LIMIT :batch
                           FOR UPDATE SKIP LOCKED""").set("now", now).set("batch", BATCH).values(Long.class);
        if (!ids.isEmpty()) {
            em.createQuery("SELECT a FROM Attempt a WHERE a.id IN :ids", Attempt.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(attempt -> attempt.closeByServer(now));
        }
        return ids.size();
    }
}
