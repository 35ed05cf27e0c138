package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;

/** Ends attempts whose time and grace are over. Several nodes may do it at once: each takes rows that no other holds. */
@ApplicationScoped
@Transactional
public class Closing {
    private static final int BATCH = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @return how many it closed; 0 when nothing is left */
    @Allowed(Role.SYSTEM)
    public int closeBatch() {
        Instant now = clock.instant();
        List<?> ids = em.createNativeQuery("""
                        SELECT id FROM exams.attempt
                         WHERE state = 'RUNNING' AND last_save_at < ?1
                         ORDER BY last_save_at
                         LIMIT ?2
                           FOR UPDATE SKIP LOCKED""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, BATCH)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("SELECT a FROM Attempt a WHERE a.id IN :ids", Attempt.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(attempt -> attempt.closeByServer(now));
        }
        return ids.size();
    }
}
