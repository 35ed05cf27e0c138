package org.xinke.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.LedgerCase;
import org.xinke.coverage.SampleCollege;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** The ledger as figures and names, now and on a day gone by, and to whom they are shown. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT extends LedgerCase {
    private static final CoverageFilter EVERYBODY = CoverageFilter.of(SampleCollege.COHORT);

    @Inject
    CoverageQueries queries;

    @Test
    void everyBoundStudentStandsInExactlyOneState() {
        Tally all = sum(CoverageBy.COLLEGE, EVERYBODY);

        assertThat((long) all.bound())
                .isPositive()
                .isEqualTo(number("SELECT count(*) FROM people.person p JOIN people.school_class k ON k.id = p.class_id"
                        + " JOIN coverage.teaching_plan t ON t.major_id = k.major_id AND t.cohort_year = k.cohort_year"
                        + " WHERE p.kind = 'STUDENT' AND k.cohort_year = " + SampleCollege.COHORT
                        + " AND t.state = 'IN_FORCE'"));
        assertThat(sum(CoverageBy.CLASS, EVERYBODY)).isEqualTo(all);
        assertThat(sum(CoverageBy.COLLEGE, here())).isEqualTo(new Tally(Map.of(CoverageState.IN_PROGRESS, 1)));
    }

    @Test
    void figuresAcrossTheCollegesHaveTheSameSum() {
        Tally all = sum(CoverageBy.COLLEGE, EVERYBODY);

        for (CoverageAcross across : CoverageAcross.values()) {
            assertThat(Tally.sum(asAffairs(() -> queries.across(across, EVERYBODY)).stream()
                            .map(AcrossLine::tally)
                            .toList()))
                    .as(across.name())
                    .isEqualTo(all);
        }
    }

    @Test
    void aNumberLeadsToItsNames() {
        decide(student, CoverageState.EXEMPT);

        assertThat(names(here()))
                .extracting(CoveragePerson::number, CoveragePerson::state)
                .containsExactly(tuple(student, CoverageState.EXEMPT));
        assertThat(names(with(Set.of(CoverageState.IN_PROGRESS), ""))).isEmpty();
        assertThat(names(with(Set.of(CoverageState.EXEMPT), student))).hasSize(1);
        assertThat(names(with(Set.of(), "%"))).isEmpty();
        assertThat(asAffairs(() -> queries.count(here()))).isEqualTo(1);
        assertThat(asAffairs(() -> queries.count(with(Set.of(), student)))).isEqualTo(1);
    }

    @Test
    void theListIsOrderedAsAsked() throws Exception {
        String second = inNewTransaction(() -> college.student(2));
        asAffairs(() -> coverage.derive());

        for (CoverageSort sort : CoverageSort.values()) {
            assertThat(asAffairs(() -> queries.people(here(), sort, true, 0, 50)))
                    .as(sort.name())
                    .extracting(CoveragePerson::number)
                    .containsExactlyInAnyOrder(student, second);
        }
        assertThat(asAffairs(() -> queries.people(here(), CoverageSort.NUMBER, true, 0, 1)))
                .extracting(CoveragePerson::number)
                .containsExactly(second);
    }

    @Test
    void beforeTheFirstDayNobodyWasBoundAndTodayIsThePresent() {
        assertThat(sum(CoverageBy.CLASS, on(LocalDate.of(2001, 1, 1))).bound()).isZero();
        assertThat(sum(CoverageBy.CLASS, on(LocalDate.of(2100, 1, 1)))).isEqualTo(sum(CoverageBy.CLASS, EVERYBODY));
        assertThat(names(on(LocalDate.of(2001, 1, 1)))).isEmpty();
        assertThat(number("SELECT count(*) FROM coverage.coverage_as_of(now() + interval '1 day')"))
                .isEqualTo(number("SELECT count(*) FROM coverage.coverage_person"));
        assertThat(
                        number(
                                "SELECT coalesce(sum(students), 0) FROM coverage.coverage_count_as_of(now() - interval '10 years')"))
                .isZero();
    }

    @Test
    void theCountOfADayIsTheNamesOfThatDay() {
        decide(student, CoverageState.SUSPENDED);

        assertThat(number("""
                SELECT count(*)
                  FROM (SELECT h.at FROM coverage.coverage_change h ORDER BY random() LIMIT 20) t
                 CROSS JOIN LATERAL (
                       (SELECT class_code, state, sum(students) FROM coverage.coverage_count_as_of(t.at) GROUP BY 1, 2
                        EXCEPT
                        SELECT class_code, state, count(*) FROM coverage.coverage_as_of(t.at) GROUP BY 1, 2)
                        UNION ALL
                       (SELECT class_code, state, count(*) FROM coverage.coverage_as_of(t.at) GROUP BY 1, 2
                        EXCEPT
                        SELECT class_code, state, sum(students) FROM coverage.coverage_count_as_of(t.at) GROUP BY 1, 2)) d""")).isZero();
    }

    @Test
    void whatThoseInProgressHaveDoneIsSummed() throws Exception {
        inNewTransaction(() -> em.createNativeQuery("""
                        INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                        SELECT %1$d, k, 900, 'test', '%2$s' || k, now(), '样本' FROM unnest(ARRAY['ONLINE', 'CLASS']) k""".formatted(college.person(student), college.code()))
                .executeUpdate());
        var figures = asAffairs(() -> queries.learning(here()));

        assertThat(figures.students()).isEqualTo(1);
        assertThat(figures.planHours()).isEqualByComparingTo("32");
        assertThat(figures.hours())
                .as("no more than the course asks of each kind")
                .isEqualByComparingTo(String.valueOf(em.createNativeQuery(
                                "SELECT hours_online + hours_class FROM course.course WHERE id = 'mental-health'")
                        .getSingleResult()));
        assertThat(names(here()).get(0).hours()).isEqualByComparingTo(figures.hours());
        decide(student, CoverageState.EXEMPT);
        assertThat(asAffairs(() -> queries.learning(here())).students()).isZero();
    }

    @Test
    void aPlaceIsAsFineAsItIsNamed() {
        CoverageFilter major = new CoverageFilter(null, college.code(), college.major(1), null, Set.of(), "");

        assertThat(asAffairs(() -> queries.place(here())).name()).isEqualTo("样本学院");
        assertThat(asAffairs(() -> queries.place(major)).name()).isEqualTo("样本专业1");
        assertThat(asAffairs(() -> queries.place(major)).classCode()).isNull();
    }

    @Test
    void anOfficerSeesTheOwnCollegeAlone() throws Exception {
        SampleCollege other = inNewTransaction(() -> {
            SampleCollege made = SampleCollege.make(em);
            made.student(1);
            return made;
        });
        asAffairs(() -> coverage.derive());
        CoverageFilter foreign = new CoverageFilter(SampleCollege.COHORT, other.code(), null, null, Set.of(), "");

        as(Role.COLLEGE_OFFICER, college.id(), () -> {
            assertThat(queries.onlyCollege()).contains(college.code());
            assertThat(queries.lines(CoverageBy.COLLEGE, EVERYBODY))
                    .extracting(line -> line.place().collegeCode())
                    .containsExactly(college.code());
            assertThat(queries.people(EVERYBODY, CoverageSort.CLASS, true, 0, 50))
                    .extracting(CoveragePerson::number)
                    .containsExactly(student);
            assertThat(queries.count(EVERYBODY)).isEqualTo(1);
            assertThat(queries.learning(EVERYBODY).students()).isEqualTo(1);
            assertThat(queries.people(foreign, CoverageSort.CLASS, true, 0, 50)).isEmpty();
            assertThat(queries.lines(CoverageBy.CLASS, foreign)).isEmpty();
            assertThat(queries.across(CoverageAcross.TERM, foreign)).isEmpty();
            assertThat(queries.learning(foreign).students()).isZero();
            assertThat(queries.count(foreign)).isZero();
            return true;
        });
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, college.id(), () -> queries.place(foreign)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOfficerOfNoCollegeSeesNobody() {
        assertThat(as(Role.COLLEGE_OFFICER, null, () -> queries.lines(CoverageBy.CLASS, EVERYBODY)))
                .isEmpty();
    }

    @Test
    void studentsAndTeachersSeeNoCoverage() {
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.CENTER)) {
            assertThatThrownBy(() -> as(role, null, () -> queries.cohorts())).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void theYearsAndCutsAreThoseOfThePlans() {
        assertThat(asAffairs(() -> queries.cohorts())).contains(SampleCollege.COHORT);
        assertThat(asAffairs(() -> queries.cuts()))
                .contains(new CutChoice(CutChoice.Kind.TERM, college.code(), "样本学期"));
    }

    private List<CoveragePerson> names(CoverageFilter filter) {
        return asAffairs(() -> queries.people(filter, CoverageSort.NUMBER, false, 0, 50));
    }

    private Tally sum(CoverageBy by, CoverageFilter filter) {
        return asAffairs(() -> Tally.sum(
                queries.lines(by, filter).stream().map(CoverageLine::tally).toList()));
    }

    private CoverageFilter here() {
        return with(Set.of(), "");
    }

    private CoverageFilter with(Set<CoverageState> states, String search) {
        return new CoverageFilter(SampleCollege.COHORT, college.code(), null, null, states, search);
    }

    private static CoverageFilter on(LocalDate day) {
        return new CoverageFilter(SampleCollege.COHORT, null, null, null, Set.of(), "", new Cut(null, null, null, day));
    }
}
