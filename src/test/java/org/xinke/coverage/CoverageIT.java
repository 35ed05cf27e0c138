package org.xinke.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.course.SectionLine;
import org.xinke.course.SectionQueries;
import org.xinke.figures.AcrossLine;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.CoverageSort;
import org.xinke.figures.Cut;
import org.xinke.figures.Tally;
import org.xinke.gradebook.GradesPublished;
import org.xinke.people.RosterChanged;
import org.xinke.progress.LearnerSort;
import org.xinke.progress.SectionProgressQueries;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class CoverageIT {
    @Inject
    Coverage coverage;

    @Inject
    CoverageQueries queries;

    @Inject
    SectionQueries sections;

    @Inject
    SectionProgressQueries progress;

    @Inject
    TeachingPlans plans;

    @Inject
    PlanQueries planQueries;

    @Inject
    SelfCheck selfCheck;

    @Inject
    CoverageFiles files;

    @Inject
    Event<RosterChanged> rosterChanged;

    @Inject
    Event<GradesPublished> gradesPublished;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private String student = "";

    @BeforeEach
    void somebodyNew() {
        student = school.student();
    }

    @Test
    void everyBoundStudentStandsInExactlyOneState() {
        asAffairs(() -> coverage.derive());

        Tally all = sum(CoverageBy.COLLEGE);

        assertThat((long) all.bound())
                .isPositive()
                .isEqualTo(number("SELECT count(*) FROM people.person p JOIN people.school_class k ON k.id = p.class_id"
                        + " JOIN coverage.teaching_plan t ON t.major_id = k.major_id AND t.cohort_year = k.cohort_year"
                        + " WHERE p.kind = 'STUDENT' AND k.cohort_year = 2026 AND t.state = 'IN_FORCE'"));
        assertThat(sum(CoverageBy.CLASS)).isEqualTo(all);
    }

    @Test
    void derivingTwiceChangesNothingMore() {
        asAffairs(() -> coverage.derive());

        assertThat(asAffairs(() -> coverage.derive()).nothing()).isTrue();
    }

    @Test
    void replayingTheLedgerGivesThePresent() {
        decide(student, CoverageState.SUSPENDED);
        decide(student, CoverageState.IN_PROGRESS);

        assertThat(number("""
                SELECT count(*) FROM coverage.coverage_state s
                 WHERE s.state IS DISTINCT FROM (SELECT c.to_state FROM coverage.coverage_change c
                                                  WHERE c.person_id = s.person_id AND c.course_id = s.course_id
                                                  ORDER BY c.id DESC LIMIT 1)""")).isZero();
        assertThat(number("""
                SELECT count(*) FROM (SELECT from_state, lag(to_state) OVER (PARTITION BY person_id, course_id ORDER BY id) AS before
                                        FROM coverage.coverage_change) c
                 WHERE c.from_state IS DISTINCT FROM c.before""")).isZero();
    }

    @Test
    void aChangedStatusIsFollowedOnceAndLeadsBack() throws Exception {
        CoverageState before = state(student);

        status(student, "SUSPENDED");
        assertThat(state(student)).isEqualTo(CoverageState.SUSPENDED);
        status(student, "RETURNED_FROM_SERVICE");
        assertThat(state(student)).isEqualTo(before);
        status(student, "TRANSFERRED_IN");
        assertThat(state(student)).isEqualTo(CoverageState.TRANSFER_PENDING);
        decide(student, CoverageState.EXEMPT);
        asAffairs(() -> coverage.derive());
        assertThat(state(student)).isEqualTo(CoverageState.EXEMPT);
        status(student, "WITHDRAWN");
        assertThat(state(student)).isEqualTo(CoverageState.WITHDRAWN);
        status(student, "ENROLLED");
        assertThat(state(student)).isEqualTo(CoverageState.EXEMPT);

        CoverageCase.Entry last =
                asAffairs(() -> queries.one(student)).history().get(0);
        assertThat(last.document()).isEqualTo("学籍〔2026〕3 号");
        assertThat(last.cause()).isEqualTo(Ground.Cause.STATUS);
    }

    @Test
    void eachGradeMovesAStudentOnce() throws Exception {
        grade(student, "FIRST", 1, false);
        assertThat(state(student)).isEqualTo(CoverageState.FAILED);
        decide(student, CoverageState.RESIT);
        asAffairs(() -> coverage.derive());
        assertThat(state(student)).isEqualTo(CoverageState.RESIT);
        grade(student, "RESIT", 1, true);
        assertThat(state(student)).isEqualTo(CoverageState.PASSED);
        grade(student, "RESIT", 2, false);
        assertThat(state(student)).isEqualTo(CoverageState.FAILED);
    }

    @Test
    void whoGraduatesWithoutAPassStaysVisible() throws Exception {
        CoverageState before = state(student);

        status(student, "GRADUATED");

        assertThat(state(student)).isEqualTo(before).isNotEqualTo(CoverageState.PASSED);
    }

    @Test
    void aMoveToAnotherClassTakesThePlanAlongAndIsOnRecord() throws Exception {
        inTransaction(
                "UPDATE people.person SET class_id = (SELECT k.id FROM people.school_class k JOIN people.major m ON m.id = k.major_id"
                        + " WHERE m.code = 'M0402' AND k.cohort_year = 2026 ORDER BY k.id LIMIT 1) WHERE number = '"
                        + student + "'");
        CoverageCase one = asAffairs(() -> queries.one(student));

        assertThat(one.place().majorCode()).isEqualTo("M0402");
        assertThat(one.moves()).hasSize(1);
        assertThat(one.moves().get(0).planChanged()).isTrue();
        assertThat(one.moves().get(0).document()).isEqualTo("学籍〔2026〕3 号");
        assertThat(wrong()).isZero();
    }

    @Test
    void beforeTheFirstDayNobodyWasBoundAndTodayIsThePresent() {
        Tally present = sum(CoverageBy.CLASS);

        assertThat(asOf(LocalDate.of(2001, 1, 1)).bound()).isZero();
        assertThat(asOf(LocalDate.of(2100, 1, 1))).isEqualTo(present);
        assertThat(number("SELECT count(*) FROM figures.coverage_as_of(now() + interval '1 day')"))
                .isEqualTo(number("SELECT count(*) FROM figures.coverage_person"));
        assertThat(
                        number(
                                "SELECT coalesce(sum(students), 0) FROM figures.coverage_count_as_of(now() - interval '10 years')"))
                .isZero();
    }

    @Test
    void theCountOfADayIsTheNamesOfThatDay() {
        assertThat(number("""
                SELECT count(*)
                  FROM (SELECT h.at FROM coverage.coverage_change h ORDER BY random() LIMIT 20) t
                 CROSS JOIN LATERAL (
                       (SELECT class_code, state, sum(students) FROM figures.coverage_count_as_of(t.at) GROUP BY 1, 2
                        EXCEPT
                        SELECT class_code, state, count(*) FROM figures.coverage_as_of(t.at) GROUP BY 1, 2)
                        UNION ALL
                       (SELECT class_code, state, count(*) FROM figures.coverage_as_of(t.at) GROUP BY 1, 2
                        EXCEPT
                        SELECT class_code, state, sum(students) FROM figures.coverage_count_as_of(t.at) GROUP BY 1, 2)) d""")).isZero();
    }

    @Test
    void aNewVersionOfAPlanSupersedesTheOldAndRebinds() {
        PlanTerms terms = new PlanTerms(new BigDecimal("2"), new BigDecimal("36"), "2026-2027-1", "修订的方案");
        PlanLine old = plan("M0101", PlanState.IN_FORCE);
        asAffairs(() -> run(() -> plans.draft(2026, List.of("M0101"), terms)));
        PlanLine draft = plan("M0101", PlanState.DRAFT);
        PlanPreview preview = asAffairs(() -> planQueries.preview(List.of(draft.id())));

        Derivation done = asAffairs(() -> plans.putIntoForce(List.of(draft.id())));

        assertThat(draft.bound()).isZero();
        assertThat(preview).isEqualTo(new PlanPreview(1, 0, old.bound()));
        assertThat(done.moved()).isEqualTo(old.bound());
        assertThat(plan("M0101", PlanState.IN_FORCE).bound()).isEqualTo(old.bound());
        assertThat(plan("M0101", PlanState.SUPERSEDED).bound()).isZero();
        assertThatThrownBy(() -> asAffairs(() -> run(() -> plans.change(old.id(), old.version() + 1, terms))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyAcademicAffairsMakesPlans() {
        PlanTerms terms = new PlanTerms(BigDecimal.ONE, BigDecimal.TEN, "2026-2027-1", "文件");
        for (Role role : List.of(Role.ADMIN, Role.COLLEGE_OFFICER, Role.INSTRUCTOR, Role.STUDENT)) {
            assertThatThrownBy(() -> as(role, null, () -> run(() -> plans.draft(2026, List.of("M0101"), terms))))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, null, () -> planQueries.cohorts()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, null, () -> selfCheck.runs()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aScanIsKeptWithItsDecisionAndNotForOtherColleges() {
        byte[] pdf = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);
        asAffairs(() -> run(() -> coverage.decide(
                student,
                new Decision(queries.one(student).version(), CoverageState.EXEMPT, "理由", "文件"),
                new ScannedDocument("C:\\扫描.pdf", pdf))));
        CoverageCase.Entry last =
                asAffairs(() -> queries.one(student)).history().get(0);
        long id = Objects.requireNonNull(last.fileId());
        long foreign = number(
                "SELECT min(id) FROM people.college c WHERE c.code <> (SELECT college_code FROM figures.coverage_person"
                        + " WHERE number = '" + student + "')");

        assertThat(last.fileName()).isEqualTo("扫描.pdf");
        assertThat(asAffairs(() -> files.open(id)).file().size()).isEqualTo(pdf.length);
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, foreign, () -> files.open(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSelfCheckFindsNothingWrong() {
        assertThat(wrong()).isZero();
        assertThat(asAffairs(() -> selfCheck.findings(selfCheck.runs().get(0).id())))
                .hasSize(SelfCheckRule.values().length);
    }

    @Test
    void twoDerivationsAtOnceMakeOneLineForEachMove() throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        "UPDATE course.enrolment SET ended_at = now() WHERE person_id IN (SELECT id FROM people.person WHERE number IN"
                                + " ('" + student + "', '" + school.student() + "'))")
                .executeUpdate();
        transaction.commit();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Derivation>> done = both.invokeAll(
                List.of(() -> asAffairs(() -> coverage.derive()), () -> asAffairs(() -> coverage.derive())));
        both.shutdown();

        assertThat(done.get(0).get().left() + done.get(1).get().left()).isEqualTo(2);
        assertThat(wrong()).isZero();
    }

    @Test
    void aDecisionIsOnRecord() {
        decide(student, CoverageState.EXEMPT);

        CoverageCase one = asAffairs(() -> queries.one(student));
        assertThat(one.state()).isEqualTo(CoverageState.EXEMPT);
        assertThat(one.history().get(0).document()).isEqualTo("教学〔2026〕1 号");
        assertThat(number(
                        "SELECT count(*) FROM shared.audit_entry WHERE action = 'coverage.decide' AND subject = 'person:"
                                + student + "'"))
                .isEqualTo(1);
    }

    @Test
    void noHandGivesAPass() {
        assertThatThrownBy(() -> decide(student, CoverageState.PASSED)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoLookedTooEarlyIsToldSo() {
        long seen = asAffairs(() -> queries.one(student)).version();
        decide(student, CoverageState.SUSPENDED);

        Decision late = new Decision(seen, CoverageState.WITHDRAWN, "理由", "文件");
        assertThatThrownBy(() -> as(Role.ACADEMIC_AFFAIRS, null, () -> run(() -> coverage.decide(student, late))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyAcademicAffairsDecides() {
        for (Role role : List.of(Role.ADMIN, Role.COLLEGE_OFFICER, Role.INSTRUCTOR, Role.STUDENT)) {
            Decision order = new Decision(1, CoverageState.EXEMPT, "理由", "文件");
            assertThatThrownBy(() -> as(role, null, () -> run(() -> coverage.decide(student, order))))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void anOfficerSeesTheOwnCollegeAlone() {
        long college = number("SELECT id FROM people.college WHERE code = 'C01'");
        CoverageFilter foreign = new CoverageFilter(2026, "C02", null, null, Set.of(), "");

        as(Role.COLLEGE_OFFICER, college, () -> {
            assertThat(queries.onlyCollege()).contains("C01");
            assertThat(queries.lines(CoverageBy.COLLEGE, CoverageFilter.of(2026)))
                    .hasSize(1);
            assertThat(queries.people(foreign, CoverageSort.CLASS, true, 0, 50)).isEmpty();
            assertThatThrownBy(() -> queries.place(foreign)).isInstanceOf(NotFound.class);
            return true;
        });
    }

    @Test
    void studentsAndTeachersSeeNoCoverage() {
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.CENTER)) {
            assertThatThrownBy(() -> as(role, null, () -> queries.cohorts())).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void aTeacherSeesOwnSectionsAlone() {
        List<SectionLine> own = asTeacher("teacher01", () -> sections.own());
        List<Long> mine = own.stream().map(SectionLine::id).toList();
        long foreign = asTeacher("teacher02", () -> sections.own()).stream()
                .map(SectionLine::id)
                .filter(id -> !mine.contains(id))
                .findFirst()
                .orElseThrow();

        assertThat(own).hasSizeGreaterThan(0);
        asTeacher("teacher01", () -> {
            SectionLine first = own.get(0);
            assertThat(sections.students(first.id())).hasSize(first.students());
            assertThat(progress.learners(first.id(), LearnerSort.BEHIND, false, 0, 5))
                    .hasSize(Math.min(5, first.students()));
            assertThat(progress.lessons(first.id()))
                    .allSatisfy(lesson -> assertThat(lesson.done() + lesson.reading() + lesson.notStarted())
                            .isEqualTo(first.students()));
            assertThat(progress.cards()).isNotEmpty().allSatisfy(card -> assertThat(own)
                    .extracting(SectionLine::id)
                    .contains(card.sectionId()));
            assertThatThrownBy(() -> progress.learners(foreign, LearnerSort.NUMBER, true, 0, 20))
                    .isInstanceOf(NotFound.class);
            return true;
        });
    }

    @Test
    void linesOfTheLedgerCannotBeChangedOrDeleted() throws Exception {
        for (String deed :
                List.of("UPDATE coverage.coverage_change SET document = 'x'", "DELETE FROM coverage.coverage_change")) {
            transaction.begin();
            try {
                assertThatThrownBy(() -> em.createNativeQuery(deed).executeUpdate())
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageContaining("append-only");
            } finally {
                transaction.rollback();
            }
        }
    }

    private int wrong() {
        return asAffairs(() -> {
            selfCheck.run();
            return selfCheck.runs().get(0).found();
        });
    }

    private CoverageState state(String number) {
        return asAffairs(() -> queries.one(number).state());
    }

    @Test
    void figuresAcrossTheCollegesHaveTheSameSum() {
        Tally all = sum(CoverageBy.COLLEGE);

        for (CoverageAcross across : CoverageAcross.values()) {
            assertThat(Tally.sum(asAffairs(() -> queries.across(across, CoverageFilter.of(2026))).stream()
                            .map(AcrossLine::tally)
                            .toList()))
                    .as(across.name())
                    .isEqualTo(all);
        }
        long college = number("SELECT id FROM people.college WHERE code = 'C01'");
        CoverageFilter foreign = new CoverageFilter(2026, "C02", null, null, Set.of(), "");
        assertThat(as(Role.COLLEGE_OFFICER, college, () -> queries.across(CoverageAcross.TERM, foreign)))
                .isEmpty();
    }

    private Tally asOf(LocalDate day) {
        CoverageFilter filter =
                new CoverageFilter(2026, null, null, null, Set.of(), "", new Cut(null, null, null, day));
        return asAffairs(() -> Tally.sum(queries.lines(CoverageBy.CLASS, filter).stream()
                .map(CoverageLine::tally)
                .toList()));
    }

    private PlanLine plan(String major, PlanState state) {
        return asAffairs(() -> planQueries.lines(2026, true).stream()
                .filter(line -> line.majorCode().equals(major) && line.state() == state)
                .findFirst()
                .orElseThrow());
    }

    private void status(String number, String status) throws Exception {
        inTransaction("UPDATE people.person SET status = '" + status + "' WHERE number = '" + number + "'");
    }

    private void grade(String number, String sitting, int revision, boolean passed) throws Exception {
        inTransaction("""
                INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, revision, points, passed, components, document,
                                         published_at, published_by, reason)
                SELECT p.id, 'mental-health', t.id, '%s', %d, 50, %s, '{}', '成绩单', now(), p.id, '复核'
                  FROM people.person p, course.term t WHERE p.number = '%s' AND t.code = '2026-2027-1'""".formatted(sitting, revision, passed, number));
    }

    private void inTransaction(String sql) throws Exception {
        transaction.begin();
        em.createNativeQuery(sql).executeUpdate();
        asAffairs(() -> run(() -> {
            if (sql.contains("final_grade")) {
                gradesPublished.fire(new GradesPublished(1, "成绩单"));
            } else {
                rosterChanged.fire(new RosterChanged("学籍〔2026〕3 号"));
            }
        }));
        transaction.commit();
    }

    private Tally sum(CoverageBy by) {
        return asAffairs(() -> Tally.sum(queries.lines(by, CoverageFilter.of(2026)).stream()
                .map(CoverageLine::tally)
                .toList()));
    }

    private void decide(String number, CoverageState to) {
        asAffairs(() -> {
            long version = queries.one(number).version();
            coverage.decide(number, new Decision(version, to, "理由", "教学〔2026〕1 号"));
            return true;
        });
    }

    private <T> T asAffairs(Supplier<T> job) {
        return as(Role.ACADEMIC_AFFAIRS, null, job);
    }

    private <T> T as(Role role, @Nullable Long college, Supplier<T> job) {
        long id = number("SELECT id FROM people.person WHERE number = 'jwc01'");
        return currentUser.as(new Identity(id, "jwc01", "某人", List.of(new Grant(role, college)), false), job);
    }

    private <T> T asTeacher(String number, Supplier<T> job) {
        long id = number("SELECT id FROM people.person WHERE number = '" + number + "'");
        return currentUser.as(new Identity(id, number, "某人", List.of(new Grant(Role.INSTRUCTOR, null)), false), job);
    }

    private static boolean run(Runnable job) {
        job.run();
        return true;
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
