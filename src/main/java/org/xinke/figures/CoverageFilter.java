package org.xinke.figures;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.shared.Scope;
import org.xinke.shared.Where;

/**
 * Whose coverage is meant. Colleges, majors and classes by their codes, so that an address can be read and kept.
 *
 * @param cohort year of entry; null for all
 * @param states empty for all
 * @param search part of a name or beginning of a number
 */
public record CoverageFilter(
        @Nullable Integer cohort,
        @Nullable String college,
        @Nullable String major,
        @Nullable String schoolClass,
        Set<CoverageState> states,
        String search,
        Cut cut) {

    public CoverageFilter {
        states = Set.copyOf(states);
    }

    /** As it is now, all campuses, levels and terms together. */
    public CoverageFilter(
            @Nullable Integer cohort,
            @Nullable String college,
            @Nullable String major,
            @Nullable String schoolClass,
            Set<CoverageState> states,
            String search) {
        this(cohort, college, major, schoolClass, states, search, Cut.NONE);
    }

    /** Everybody of a cohort. */
    public static CoverageFilter of(@Nullable Integer cohort) {
        return new CoverageFilter(cohort, null, null, null, Set.of(), "");
    }

    /** Everybody of the same place, whatever their state and name. */
    public CoverageFilter withoutWishes() {
        return new CoverageFilter(cohort, college, major, schoolClass, Set.of(), "", cut);
    }

    /** The same, for figures that know no names. */
    CoverageFilter withoutSearch() {
        return new CoverageFilter(cohort, college, major, schoolClass, states, "", cut);
    }

    /** Names a college, a major or a class. */
    public boolean namesPlace() {
        return college != null || major != null || schoolClass != null;
    }

    Where where(Scope scope) {
        String wanted = search.strip();
        return new Where("x.course_id = '" + CoverageQueries.COURSE + "' AND " + scope.condition("x.college_id"))
                .and("x.cohort_year = ?", cohort)
                .and("x.college_code = ?", college)
                .and("x.major_code = ?", major)
                .and("x.class_code = ?", schoolClass)
                .and("x.campus_code = ?", cut.campus())
                .and("x.level = ?", cut.level())
                .and("x.term_code = ?", cut.term())
                .and("x.state = ANY (string_to_array(?, ','))", stateNames())
                .and(
                        "(x.number LIKE ? || '%' OR x.name LIKE '%' || ? || '%')",
                        wanted.isEmpty() ? null : literal(wanted));
    }

    private @Nullable String stateNames() {
        return states.isEmpty()
                ? null
                : states.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** What is typed is meant as it stands. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
