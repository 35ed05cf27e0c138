package org.xinke.activities.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivityState;
import org.xinke.activities.BoardFilter;

/** Which activities the board shows, as it stands in its address. */
record BoardAddress(
        @Nullable Long term,
        @Nullable ActivityKind kind,
        @Nullable ActivityState state,
        @Nullable Long college,
        String search) {
    static final BoardAddress ALL = new BoardAddress(null, null, null, null, "");

    static BoardAddress of(QueryParameters asked) {
        return new BoardAddress(
                number(asked, "term"),
                one(asked, "kind", ActivityKind.values()),
                one(asked, "state", ActivityState.values()),
                number(asked, "college"),
                asked.getSingleParameter("search").orElse(""));
    }

    BoardFilter filter() {
        return new BoardFilter(term, kind, state, college, search);
    }

    BoardAddress withTerm(@Nullable Long other) {
        return new BoardAddress(other, kind, state, college, search);
    }

    BoardAddress withKind(@Nullable ActivityKind other) {
        return new BoardAddress(term, other, state, college, search);
    }

    BoardAddress withState(@Nullable ActivityState other) {
        return new BoardAddress(term, kind, other, college, search);
    }

    BoardAddress withCollege(@Nullable Long other) {
        return new BoardAddress(term, kind, state, other, search);
    }

    BoardAddress withSearch(String other) {
        return new BoardAddress(term, kind, state, college, other);
    }

    QueryParameters query() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "term", term);
        put(all, "kind", kind);
        put(all, "state", state);
        put(all, "college", college);
        put(all, "search", search.isBlank() ? null : search);
        return QueryParameters.simple(all);
    }

    String address() {
        return ActivityLinks.BOARD + "?" + query().getQueryString();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static @Nullable Long number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E one(QueryParameters asked, String name, E[] all) {
        Optional<E> found = asked.getSingleParameter(name).flatMap(value -> Arrays.stream(all)
                .filter(one -> one.name().equals(value))
                .findFirst());
        return found.orElse(null);
    }
}
