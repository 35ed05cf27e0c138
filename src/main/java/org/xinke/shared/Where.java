package org.xinke.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, each with its value; what is not asked for is left out, so that the planner sees it. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public Where(String first) {
        conditions.add(first);
    }

    /** @param condition every {@code ?} in it is the value */
    public Where and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(condition.replace("?", "?" + values.size()));
        }
        return this;
    }

    public String sql() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    public Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
