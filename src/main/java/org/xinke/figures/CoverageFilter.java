package org.xinke.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.people.PersonName;
import org.xinke.people.PersonNumber;
import org.xinke.shared.sql.Scope;
import org.xinke.shared.sql.Where;

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

    CoverageFilter at(@Nullable String otherCollege, @Nullable String otherMajor, @Nullable String otherClass) {
        return new CoverageFilter(cohort, otherCollege, otherMajor, otherClass, states, search, cut);
    }

    /** The same, for figures that know no names. */
    CoverageFilter withoutSearch() {
        return new CoverageFilter(cohort, college, major, schoolClass, states, "", cut);
    }

    /** Names a college, a major or a class. */
    public boolean namesPlace() {
        return college != null || major != null || schoolClass != null;
    }

    /** As what the place is named. */
    CoverageBy finest() {
        if (schoolClass != null) {
            return CoverageBy.CLASS;
        }
        return major == null ? CoverageBy.COLLEGE : CoverageBy.MAJOR;
    }

    Where where(Scope scope, String course) {
        return scope.where("x.college_id")
                .and("x.course_id = :course", course)
                .and("x.cohort_year = :cohort", cohort)
                .and("x.college_code = :college", college)
                .and("x.major_code = :major", major)
                .and("x.class_code = :class", schoolClass)
                .and("x.campus_code = :campus", cut.campus())
                .and("x.level = :level", cut.level())
                .and("x.term_code = :term", cut.term())
                .and("x.state = ANY (CAST(:states AS text[]))", states.isEmpty() ? null : states)
                .and(
                        "(lower(x.number) LIKE (CAST(:wanted AS text[]))[1] OR x.name LIKE (CAST(:wanted AS text[]))[2])",
                        search.isBlank() ? null : wanted());
    }

    private List<String> wanted() {
        return List.of(
                literal(PersonNumber.of(search).key()) + "%",
                "%" + literal(PersonName.of(search).text()) + "%");
    }

    /** What is typed is meant as it stands. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
