package org.xinke.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.course.TheCourse;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;
import org.xinke.progress.LearningFigures;
import org.xinke.progress.LearningSums;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.sql.Scope;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;
import org.xinke.shared.sql.Where;

/** Coverage as figures and as names. A college officer sees the own college, as if there were no other. */
@ApplicationScoped
@Transactional
public class CoverageQueries {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    TheCourse course;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Years of entry for which there is a plan, the newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<Integer> cohorts() {
        return sql.of(
                        "SELECT DISTINCT cohort_year FROM coverage.coverage_planned WHERE course_id = :course ORDER BY 1 DESC")
                .set("course", course.id())
                .values(Integer.class);
    }

    /** The code of the only college that the caller may see. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public Optional<String> onlyCollege() {
        Scope scope = scope();
        if (scope.wholeSchool() || scope.colleges().size() != 1) {
            return Optional.empty();
        }
        return Optional.of(sql.of("SELECT c.code FROM people.college c"
                        + scope.where("c.id").sql())
                .value(String.class));
    }

    /** The same, where a place that is named turned out to be another one; a day gone by knew it as it was. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER, Role.FEED_COVERAGE})
    public CoverageFilter followed(CoverageFilter filter) {
        if (!filter.namesPlace() || past(filter).isPresent()) {
            return filter;
        }
        Codes now = sql.of("""
                        SELECT coalesce((SELECT t.code FROM people.college c JOIN people.college t ON t.id = c.merged_into
                                          WHERE c.code = CAST(:college AS text)), CAST(:college AS text)),
                               coalesce((SELECT t.code FROM people.major m JOIN people.major t ON t.id = m.merged_into
                                          WHERE m.code = CAST(:major AS text)), CAST(:major AS text)),
                               coalesce((SELECT t.code FROM people.school_class k JOIN people.school_class t ON t.id = k.merged_into
                                          WHERE k.code = CAST(:class AS text)), CAST(:class AS text))""")
                .set("college", filter.college())
                .set("major", filter.major())
                .set("class", filter.schoolClass())
                .one(Codes.class);
        return filter.at(now.college(), now.major(), now.schoolClass());
    }

    /** @throws NotFound when the filter names a college, a major or a class that is not there, or not the caller's */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER, Role.FEED_COVERAGE})
    public Place place(CoverageFilter filter) {
        if (!filter.namesPlace()) {
            return Place.SCHOOL;
        }
        Where where = scope().where("c.id")
                .and("c.code = :college", filter.college())
                .and("m.code = :major", filter.major())
                .and("k.code = :class", filter.schoolClass());
        Place found = sql.of("""
                        SELECT c.code, c.name, m.code AS major_code, m.name AS major, k.code AS class_code, k.name AS class
                          FROM people.college c
                          LEFT JOIN people.major m ON m.college_id = c.id
                          LEFT JOIN people.school_class k ON k.major_id = m.id""" + where.sql()).set(where).first(Place.class).orElseThrow(NotFound::new);
        return filter.finest().of(found);
    }

    /** All figures of a page in one statement; their sum is the whole. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER, Role.FEED_COVERAGE})
    public List<CoverageLine> lines(CoverageBy by, CoverageFilter filter) {
        return CoverageLine.of(counted(
                        "SELECT " + by.columns() + ", x.state, sum(x.students)",
                        filter,
                        " GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 3, 5")
                .list(CoverageLine.Row.class));
    }

    /** The same figures, cut the other way. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<AcrossLine> across(CoverageAcross across, CoverageFilter filter) {
        return AcrossLine.of(counted(
                        "SELECT " + across.columns() + ", x.state, sum(x.students)",
                        filter,
                        " GROUP BY 1, 2, 3 ORDER BY 1, 3")
                .list(AcrossLine.Row.class));
    }

    /** What those in progress have done. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public LearningFigures learning(CoverageFilter filter) {
        Where where = where(filter).and("x.state = :now", CoverageState.IN_PROGRESS.name());
        String who = "SELECT 0 AS key, x.person_id, x.course_id, x.plan_hours FROM coverage.coverage_person x";
        return LearningSums.of(sql, who, where).stream()
                .findFirst()
                .map(LearningSums::figures)
                .orElse(LearningFigures.NONE);
    }

    /** A stretch of the list of names; what they have done is looked up for these alone. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<CoveragePerson> people(
            CoverageFilter filter, CoverageSort sort, boolean descending, int offset, int limit) {
        String order = " ORDER BY " + sort.sql(descending);
        String stretch = order + " LIMIT " + limit + " OFFSET " + offset;
        return named("""
                        SELECT x.number, x.name, x.class_name, x.major_name, x.college_name, x.state, x.since,
                               l.hours, x.plan_hours, l.lessons_done, l.exams_passed
                          FROM (SELECT x.*""", filter, stretch + """
                        ) x JOIN progress.person_learning l ON l.person_id = x.person_id AND l.course_id = x.course_id""" + order).list(CoveragePerson.class);
    }

    /** How long that list is. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public int count(CoverageFilter filter) {
        SqlStatement statement = filter.search().isBlank()
                ? counted("SELECT coalesce(sum(x.students), 0)", filter, "")
                : named("SELECT count(*)", filter, "");
        return statement.value(Number.class).intValue();
    }

    /** By what the whole can be cut across; the years of entry are {@link #cohorts()}. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<CutChoice> cuts() {
        return sql.of("""
                        SELECT * FROM (
                            SELECT DISTINCT 'CAMPUS' AS kind, a.code, a.name
                              FROM people.campus a JOIN people.school_class k ON k.campus_id = a.id
                             UNION
                            SELECT DISTINCT 'LEVEL', p.level, '' FROM coverage.coverage_planned p
                             UNION
                            SELECT DISTINCT 'TERM', p.term_code, p.term FROM coverage.coverage_planned p) x
                         ORDER BY 1, 2""").list(CutChoice.class);
    }

    private SqlStatement counted(String select, CoverageFilter filter, String rest) {
        Where where = where(filter.withoutSearch());
        return past(filter)
                .map(moment -> sql.of(select + " FROM coverage.coverage_count_as_of(CAST(:moment AS timestamptz)) x"
                                + where.sql() + rest)
                        .set("moment", moment))
                .orElseGet(() -> sql.of(select + " FROM coverage.coverage_count x" + where.sql() + rest))
                .set(where);
    }

    private SqlStatement named(String select, CoverageFilter filter, String rest) {
        Where where = where(filter);
        return past(filter)
                .map(moment -> sql.of(select + " FROM coverage.coverage_as_of(CAST(:moment AS timestamptz)) x"
                                + where.sql() + rest)
                        .set("moment", moment))
                .orElseGet(() -> sql.of(select + " FROM coverage.coverage_person x" + where.sql() + rest))
                .set(where);
    }

    /** The end of the day that is asked for; empty for now. */
    private Optional<Instant> past(CoverageFilter filter) {
        return Optional.ofNullable(filter.cut().on())
                .filter(on -> on.isBefore(LocalDate.ofInstant(clock.instant(), settings.zone())))
                .map(on -> on.plusDays(1).atStartOfDay(settings.zone()).toInstant());
    }

    private Where where(CoverageFilter filter) {
        return filter.where(scope(), course.id());
    }

    private Scope scope() {
        return Scope.of(currentUser.get());
    }

    record Codes(
            @Nullable String college,
            @Nullable String major,
            @Nullable String schoolClass) {}
}
