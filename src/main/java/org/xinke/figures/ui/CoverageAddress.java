package org.xinke.figures.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageSort;
import org.xinke.figures.Cut;

/**
 * Which part of coverage is looked at, as it stands in the address. An unknown word is read as if it were not there.
 *
 * @param cohort a year, {@link #ALL}, or null for the newest
 * @param state a state, a group of states, {@link #DUE}, {@link #ANY}; null shows figures instead of names
 */
record CoverageAddress(
        @Nullable String cohort,
        @Nullable String by,
        @Nullable String college,
        @Nullable String major,
        @Nullable String schoolClass,
        @Nullable String state,
        String search,
        CoverageSort sort,
        boolean descending,
        Cut cut) {
    /** Characters. */
    static final int LONGEST_SEARCH = 40;

    static final String ROUTE = "coverage";
    static final String ALL = "all";
    static final String DUE = CoverageGroup.ALL_DUE;
    static final String ANY = "ANY";

    static CoverageAddress of(QueryParameters query) {
        String sort = query.getSingleParameter("sort").orElse("");
        return new CoverageAddress(
                query.getSingleParameter("cohort")
                        .filter(word -> word.equals(ALL) || word.matches("\\d{4}"))
                        .orElse(null),
                query.getSingleParameter("by").orElse(null),
                query.getSingleParameter("college").orElse(null),
                query.getSingleParameter("major").orElse(null),
                query.getSingleParameter("class").orElse(null),
                query.getSingleParameter("state").orElse(null),
                query.getSingleParameter("q").orElse(""),
                named(CoverageSort.class, sort.replaceFirst("^-", "")).orElse(CoverageSort.NUMBER),
                sort.startsWith("-"),
                new Cut(
                        query.getSingleParameter("campus").orElse(null),
                        query.getSingleParameter("level").orElse(null),
                        query.getSingleParameter("term").orElse(null),
                        query.getSingleParameter("on")
                                .flatMap(CoverageAddress::day)
                                .orElse(null)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Names are shown for a class, for a state, and for a search. */
    boolean showsPeople() {
        return schoolClass != null || state != null || !search.isBlank();
    }

    CoverageBy grouping() {
        CoverageBy usual = college == null && major == null ? CoverageBy.COLLEGE : CoverageBy.CLASS;
        CoverageBy wanted = named(CoverageBy.class, by).orElse(usual);
        return wanted == CoverageBy.COLLEGE ? usual : wanted;
    }

    /** Empty where the figures follow the colleges. */
    Optional<CoverageAcross> across() {
        return named(CoverageAcross.class, by);
    }

    /** As fine as the page needs figures: the map wants majors where the table wants colleges. */
    CoverageBy finest() {
        return grouping() == CoverageBy.COLLEGE ? CoverageBy.MAJOR : grouping();
    }

    /** Nobody knows a day to come: it is shown as it is now. */
    CoverageAddress notAfter(LocalDate today) {
        LocalDate on = cut.on();
        return on == null || on.isBefore(today) ? this : cutBy(new Cut(cut.campus(), cut.level(), cut.term(), null));
    }

    CoverageFilter filter(List<Integer> cohorts) {
        return new CoverageFilter(year(cohorts), college, major, schoolClass, states(), search, cut);
    }

    @Nullable
    Integer year(List<Integer> cohorts) {
        if (cohort == null) {
            return cohorts.stream().findFirst().orElse(null);
        }
        return cohort.equals(ALL) ? null : Integer.valueOf(cohort);
    }

    Set<CoverageState> states() {
        return state == null ? Set.of() : CoverageGroup.named(state);
    }

    CoverageAddress withCohort(@Nullable String value) {
        return new CoverageAddress(value, by, college, major, schoolClass, state, search, sort, descending, cut);
    }

    CoverageAddress by(@Nullable Enum<?> value) {
        String word = value == null ? null : value.name();
        return new CoverageAddress(cohort, word, college, major, schoolClass, state, search, sort, descending, cut);
    }

    CoverageAddress at(@Nullable String aCollege, @Nullable String aMajor, @Nullable String aClass) {
        return new CoverageAddress(cohort, null, aCollege, aMajor, aClass, null, "", sort, descending, cut);
    }

    /** For who may see one college only: that is the whole school to them. */
    CoverageAddress confinedTo(String onlyCollege) {
        String named = college == null ? onlyCollege : college;
        return new CoverageAddress(cohort, by, named, major, schoolClass, state, search, sort, descending, cut);
    }

    CoverageAddress in(@Nullable String value) {
        return new CoverageAddress(cohort, by, college, major, schoolClass, value, search, sort, descending, cut);
    }

    CoverageAddress seeking(String value) {
        return new CoverageAddress(
                cohort, by, college, major, schoolClass, state, value.strip(), sort, descending, cut);
    }

    CoverageAddress sorted(CoverageSort value, boolean down) {
        return new CoverageAddress(cohort, by, college, major, schoolClass, state, search, value, down, cut);
    }

    CoverageAddress cutBy(Cut value) {
        return new CoverageAddress(cohort, by, college, major, schoolClass, state, search, sort, descending, value);
    }

    /** Into one line of such a grouping. */
    CoverageAddress into(CoverageAcross across, String code) {
        CoverageAddress plain = by(null);
        return switch (across) {
            case COHORT -> plain.withCohort(code);
            case CAMPUS -> plain.cutBy(new Cut(code, cut.level(), cut.term(), cut.on()));
            case LEVEL -> plain.cutBy(new Cut(cut.campus(), code, cut.term(), cut.on()));
            case TERM -> plain.cutBy(new Cut(cut.campus(), cut.level(), code, cut.on()));
        };
    }

    QueryParameters query() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "cohort", cohort);
        put(parts, "by", by);
        put(parts, "college", college);
        put(parts, "major", major);
        put(parts, "class", schoolClass);
        put(parts, "state", state);
        put(parts, "q", search);
        put(parts, "campus", cut.campus());
        put(parts, "level", cut.level());
        put(parts, "term", cut.term());
        put(parts, "on", cut.on() == null ? null : cut.on().toString());
        if (sort != CoverageSort.NUMBER || descending) {
            put(parts, "sort", (descending ? "-" : "") + sort.name());
        }
        return QueryParameters.simple(parts);
    }

    String href() {
        String query = query().getQueryString();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
