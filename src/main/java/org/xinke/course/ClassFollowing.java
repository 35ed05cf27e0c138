package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import org.xinke.roster.Script;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;

/** Takes who changed class by hand into the section of the new class, as an import does. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClassFollowing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** The person is in the new class already. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void follow(long personId, String document) {
        em.createNativeQuery("""
                        CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
                        SELECT id AS person_id, class_id, 'CHANGED' AS outcome, CAST('[{"field": "CLASS", "kept": false}]' AS jsonb) AS changes,
                               CAST(NULL AS timestamptz) AS applied_at, CAST(NULL AS bigint) AS applied_by, CAST(NULL AS text) AS document
                          FROM people.person WHERE false""").executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO taken
                        SELECT id, class_id, 'CHANGED', CAST('[{"field": "CLASS", "kept": false}]' AS jsonb), ?2, ?3, ?4 FROM people.person WHERE id = ?1""")
                .setParameter(1, personId)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, currentUser.personId())
                .setParameter(4, document)
                .executeUpdate();
        Script.run(em.unwrap(Connection.class), "follow-class");
    }
}
