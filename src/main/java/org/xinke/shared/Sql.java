package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * SQL with named parameters, in the transaction that is there and after what entities have changed in it has been written:
 *
 * <pre>{@code
 * sql.of("SELECT id, name FROM people.person WHERE class_id = :class AND entered_on >= :since")
 *         .set("class", classId)
 *         .set("since", since)
 *         .list(PersonLine.class)
 * }</pre>
 *
 * Decision 20 says when SQL is written and when an entity.
 */
@ApplicationScoped
public class Sql {
    @PersistenceContext
    EntityManager em;

    /** @param text with {@code :names} */
    public SqlStatement of(String text) {
        return new SqlStatement(em, SqlText.of(text));
    }
}
