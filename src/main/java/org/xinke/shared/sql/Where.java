package org.xinke.shared.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, each with its value; what is not asked for is left out, so that the planner sees it.
 *
 * <pre>{@code
 * Where where = scope.where("x.college_id").and("x.cohort_year = :year", year);
 * sql.of("SELECT … FROM coverage.coverage_person x" + where.sql()).set(where).list(Line.class)
 * }</pre>
 */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Where(String first) {
        conditions.add(first);
    }

    /** @param condition without a name */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * @param condition with one name, which may stand in it more than once
     * @param value null: the condition is left out
     */
    public Where and(String condition, @Nullable Object value) {
        List<String> names = SqlText.of(condition).names();
        if (names.size() != 1) {
            throw new IllegalArgumentException("one name was expected in " + condition + ", there are " + names);
        }
        if (value != null) {
            conditions.add(condition);
            if (values.put(names.get(0), value) != null) {
                throw new IllegalArgumentException(":" + names.get(0) + " is set twice");
            }
        }
        return this;
    }

    public String sql() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
