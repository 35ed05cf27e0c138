package org.xinke.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageCase;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;
import org.xinke.coverage.Standing;
import org.xinke.progress.LearningFigures;
import org.xinke.progress.LearningSums;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.Scope;
import org.xinke.shared.Settings;
import org.xinke.shared.Where;

/** Coverage as figures, as names and as single cases. A college officer sees the own college, as if there were no other. */
@ApplicationScoped
@Transactional
public class CoverageQueries {
    /** The one course that every plan of the school has. */
    public static final String COURSE = "mental-health";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Years of entry for which there is a plan, the newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<Integer> cohorts() {
        return em
                .createNativeQuery(
                        "SELECT DISTINCT cohort_year FROM coverage.teaching_plan WHERE course_id = ?1 ORDER BY 1 DESC")
                .setParameter(1, COURSE)
                .getResultList()
                .stream()
                .map(year -> ((Number) year).intValue())
                .toList();
    }

    /** The code of the only college that the caller may see. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public Optional<String> onlyCollege() {
        Scope scope = scope();
        if (scope.wholeSchool() || scope.colleges().size() != 1) {
            return Optional.empty();
        }
        return Optional.of((String) em.createNativeQuery("SELECT code FROM people.college WHERE id = ?1")
                .setParameter(1, scope.colleges().iterator().next())
                .getSingleResult());
    }

    /** @throws NotFound when the filter names a college, a major or a class that is not there, or not the caller's */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER, Role.FEED_COVERAGE})
    public Place place(CoverageFilter filter) {
        if (!filter.namesPlace()) {
            return Place.SCHOOL;
        }
        Where where = new Where(scope().condition("c.id"))
                .and("c.code = ?", filter.college())
                .and("m.code = ?", filter.major())
                .and("k.code = ?", filter.schoolClass());
        String columns = "c.code, c.name"
                + (filter.major() == null && filter.schoolClass() == null ? ", NULL, NULL" : ", m.code, m.name")
                + (filter.schoolClass() == null ? ", NULL, NULL" : ", k.code, k.name");
        String sql = "SELECT " + columns + " FROM people.college c LEFT JOIN people.major m ON m.college_id = c.id"
                + " LEFT JOIN people.school_class k ON k.major_id = m.id" + where.sql();
        return Rows.first(where.bind(em.createNativeQuery(sql)), Place.class).orElseThrow(NotFound::new);
    }

    /** All figures of a page in one statement; their sum is the whole. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER, Role.FEED_COVERAGE})
    public List<CoverageLine> lines(CoverageBy by, CoverageFilter filter) {
        Where where = filter.withoutSearch().where(scope());
        String sql =
                "SELECT " + by.columns() + ", x.state, sum(x.students) FROM " + from("figures.coverage_count", filter)
                        + where.sql() + " GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 3, 5";
        return CoverageLine.of(Rows.list(where.bind(em.createNativeQuery(sql)), CoverageLine.Row.class));
    }

    /** The same figures, cut the other way. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<AcrossLine> across(CoverageAcross across, CoverageFilter filter) {
        Where where = filter.withoutSearch().where(scope());
        String sql = "SELECT " + across.columns() + ", x.state, sum(x.students) FROM "
                + from("figures.coverage_count", filter) + where.sql() + " GROUP BY 1, 2, 3 ORDER BY 1, 3";
        return AcrossLine.of(Rows.list(where.bind(em.createNativeQuery(sql)), AcrossLine.Row.class));
    }

    /** What those in progress have done. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public LearningFigures learning(CoverageFilter filter) {
        Where where = filter.where(scope()).and("x.state = ?", CoverageState.IN_PROGRESS.name());
        String who = "SELECT 0 AS key, x.person_id, x.plan_hours FROM figures.coverage_person x" + where.sql();
        return LearningSums.of(em, who, where::bind).stream()
                .findFirst()
                .map(LearningSums::figures)
                .orElse(LearningFigures.NONE);
    }

    /** A stretch of the list of names; what they have done is looked up for these alone. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<CoveragePerson> people(
            CoverageFilter filter, CoverageSort sort, boolean descending, int offset, int limit) {
        Where where = filter.where(scope());
        String order = " ORDER BY " + sort.sql(descending);
        String sql = """
                SELECT x.number, x.name, x.class_name, x.major_name, x.college_name, x.state, x.since,
                       l.hours, x.plan_hours, l.lessons_done, l.exams_passed
                  FROM (SELECT x.* FROM\s""" + from("figures.coverage_person", filter) + where.sql() + order + " LIMIT " + limit
                + " OFFSET " + offset
                + ") x JOIN progress.coverage_learning l ON l.person_id = x.person_id" + order;
        return Rows.list(where.bind(em.createNativeQuery(sql)), CoveragePerson.class);
    }

    /** How long that list is. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public int count(CoverageFilter filter) {
        Where where = filter.where(scope());
        String what = filter.search().isBlank()
                ? "SELECT coalesce(sum(x.students), 0) FROM " + from("figures.coverage_count", filter)
                : "SELECT count(*) FROM " + from("figures.coverage_person", filter);
        Object count = where.bind(em.createNativeQuery(what + where.sql())).getSingleResult();
        return ((Number) count).intValue();
    }

    /** By what the whole can be cut across; the years of entry are {@link #cohorts()}. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public List<CutChoice> cuts() {
        return Rows.list(em.createNativeQuery("""
                        SELECT * FROM (
                            SELECT DISTINCT 'CAMPUS' AS kind, a.code, a.name
                              FROM people.campus a JOIN people.school_class k ON k.campus_id = a.id
                             UNION
                            SELECT DISTINCT 'LEVEL', m.level, '' FROM people.major m JOIN coverage.teaching_plan tp ON tp.major_id = m.id
                             UNION
                            SELECT DISTINCT 'TERM', t.code, t.name FROM course.term t JOIN coverage.teaching_plan tp ON tp.term_id = t.id) x
                         ORDER BY 1, 2"""), CutChoice.class);
    }

    /** The view of now, or the same as it stood at the end of a day gone by. */
    private String from(String view, CoverageFilter filter) {
        LocalDate on = filter.cut().on();
        if (on == null || !on.isBefore(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
            return view + " x";
        }
        String function =
                view.equals("figures.coverage_count") ? "figures.coverage_count_as_of" : "figures.coverage_as_of";
        return function + "(TIMESTAMPTZ '"
                + on.plusDays(1).atStartOfDay(settings.zone()).toInstant() + "') x";
    }

    /** @throws NotFound when the student is not bound, or not the caller's */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public CoverageCase one(String number) {
        Where where = new Where(scope().condition("x.college_id"))
                .and("x.number = ?", number)
                .and("x.course_id = ?", COURSE);
        String sql = """
                SELECT x.number, x.name, x.college_code, x.college_name, x.major_code, x.major_name, x.class_code,
                       x.class_name, x.state, x.aside_from, x.version, e.section_name, x.person_id
                  FROM figures.coverage_person x
                  LEFT JOIN coverage.coverage_enrolment e ON e.person_id = x.person_id AND e.course_id = x.course_id""" + where.sql();
        CaseRow row =
                Rows.first(where.bind(em.createNativeQuery(sql)), CaseRow.class).orElseThrow(NotFound::new);
        return row.with(history(row.personId()), moves(row.personId()));
    }

    private List<CoverageCase.Entry> history(long personId) {
        return Rows.list(
                em.createNativeQuery("""
                        SELECT h.from_state, h.to_state, h.cause, h.at, p.name, h.document, h.reason, f.id, f.name
                          FROM coverage.coverage_change h
                          LEFT JOIN people.person p ON p.id = h.by_id
                          LEFT JOIN coverage.coverage_file f ON f.id = h.file_id
                         WHERE h.person_id = ?1 AND h.course_id = ?2
                         ORDER BY h.id DESC""").setParameter(1, personId).setParameter(2, COURSE), CoverageCase.Entry.class);
    }

    private List<CoverageCase.Move> moves(long personId) {
        return Rows.list(
                em.createNativeQuery("""
                        SELECT f.name, t.name, h.from_plan_id <> h.to_plan_id, h.at, h.document
                          FROM coverage.coverage_move h
                          JOIN people.school_class f ON f.id = h.from_class_id
                          JOIN people.school_class t ON t.id = h.to_class_id
                         WHERE h.person_id = ?1 AND h.course_id = ?2
                         ORDER BY h.id DESC""").setParameter(1, personId).setParameter(2, COURSE), CoverageCase.Move.class);
    }

    private Scope scope() {
        return Scope.of(currentUser.get());
    }

    record CaseRow(
            String number,
            String name,
            String collegeCode,
            String college,
            String majorCode,
            String major,
            String classCode,
            String schoolClass,
            CoverageState state,
            @Nullable CoverageState asideFrom,
            long version,
            @Nullable String section,
            long personId) {
        CoverageCase with(List<CoverageCase.Entry> history, List<CoverageCase.Move> moves) {
            Place place = new Place(collegeCode, college, majorCode, major, classCode, schoolClass);
            Set<CoverageState> next = new Standing(state, asideFrom).byHand(section != null);
            return new CoverageCase(number, name, place, state, version, section, next, history, moves);
        }
    }
}
