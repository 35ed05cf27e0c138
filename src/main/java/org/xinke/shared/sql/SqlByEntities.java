package org.xinke.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In the transaction that is there, after what entities have changed in it has been written. */
record SqlByEntities(EntityManager em) implements SqlWay {
    /** EclipseLink's sign for parameters of its own, moved out of the way of {@code #>>}. */
    private static final String DELIMITER = "eclipselink.jdbc.parameter-delimiter";

    private static final String NOT_IN_SQL = "\u0001";

    @Override
    public List<?> rows(String text, List<@Nullable Object> values, int most) {
        Query query = query(text, values);
        return (most == 0 ? query : query.setMaxResults(most)).getResultList();
    }

    @Override
    public int run(String text, List<@Nullable Object> values) {
        return query(text, values).executeUpdate();
    }

    private Query query(String text, List<@Nullable Object> values) {
        Query query = em.createNativeQuery(text);
        if (text.indexOf('#') >= 0) {
            query.setHint(DELIMITER, NOT_IN_SQL);
        }
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
