package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/** A student's own published grades; never anybody else's, and never a place among others. */
@ApplicationScoped
@Transactional
public class OwnGradeQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    /** The newest first; one for each sitting, a handful at most. */
    @Allowed(Role.STUDENT)
    public List<PublishedGrade> grades() {
        return Rows.list(
                        em.createNativeQuery(PublishedGrade.SELECT
                                        + " WHERE f.person_id = ?1 ORDER BY t.starts_on DESC, f.sitting = 'RESIT' DESC")
                                .setParameter(1, currentUser.personId()),
                        PublishedGrade.Row.class)
                .stream()
                .map(row -> row.with(PublishedGrade.parts(em, row.id())))
                .toList();
    }
}
