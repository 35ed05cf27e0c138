package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, from where, and what it was before. Written in the transaction of the deed; the database refuses
 * to change or delete a line.
 */
@ApplicationScoped
public class Audit {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /**
     * @param action verb of the domain, such as {@code exams.handIn}
     * @param subject what it was done to, such as {@code attempt:42}
     * @param before value before, null when there was none
     * @param after value after, null when there is none
     */
    @Allowed(anyone = true)
    @Transactional(TxType.MANDATORY)
    public void record(String action, String subject, @Nullable String before, @Nullable String after) {
        Identity who = currentUser.find().orElse(null);
        em.createNativeQuery("""
                        INSERT INTO shared.audit_entry (at, actor_id, actor_number, origin, action, subject, before, after)
                        VALUES (?1, CAST(?2 AS bigint), ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, who == null || who.personId() == 0 ? null : String.valueOf(who.personId()))
                .setParameter(3, who == null ? "-" : who.number())
                .setParameter(4, RequestOrigin.address())
                .setParameter(5, action)
                .setParameter(6, subject)
                .setParameter(7, before)
                .setParameter(8, after)
                .executeUpdate();
    }
}
