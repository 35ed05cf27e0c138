package org.xinke.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.coverage.plans.PlanPreview;
import org.xinke.coverage.plans.PlanQueries;
import org.xinke.coverage.plans.PlanState;
import org.xinke.coverage.plans.PlanTerms;
import org.xinke.coverage.plans.TeachingPlans;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Conflict;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** The ledger: who is bound, how states follow and are decided, what stays on record. */
@ExtendWith(ArquillianExtension.class)
class CoverageIT extends LedgerCase {
    @Inject
    TeachingPlans plans;

    @Inject
    PlanQueries planQueries;

    @Inject
    SelfCheck selfCheck;

    @Inject
    CoverageFiles files;

    @Inject
    Event<CourseResults> courseResults;

    @Test
    void derivingTwiceChangesNothingMore() {
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
        assertThat(state(student)).isEqualTo(CoverageState.IN_PROGRESS);

        status(student, "SUSPENDED");
        assertThat(state(student)).isEqualTo(CoverageState.SUSPENDED);
        status(student, "RETURNED_FROM_SERVICE");
        assertThat(state(student)).isEqualTo(CoverageState.IN_PROGRESS);
        status(student, "TRANSFERRED_IN");
        assertThat(state(student)).isEqualTo(CoverageState.TRANSFER_PENDING);
        decide(student, CoverageState.EXEMPT);
        asAffairs(() -> coverage.derive());
        assertThat(state(student)).isEqualTo(CoverageState.EXEMPT);
        status(student, "WITHDRAWN");
        assertThat(state(student)).isEqualTo(CoverageState.WITHDRAWN);
        status(student, "ENROLLED");
        assertThat(state(student)).isEqualTo(CoverageState.EXEMPT);

        CoverageCase.Entry last = one(student).history().get(0);
        assertThat(last.document()).isEqualTo(ROSTER);
        assertThat(last.cause()).isEqualTo(Ground.Cause.STATUS);
    }

    @Test
    void oneChangedPersonIsFollowedAlone() throws Exception {
        String other = inNewTransaction(() -> college.student(2));
        asAffairs(() -> coverage.derive());

        inTransaction(() -> {
            em.createNativeQuery("UPDATE people.person SET status = 'SUSPENDED' WHERE number IN ('" + student + "', '"
                            + other + "')")
                    .executeUpdate();
            rosterChanged.fire(new RosterChanged(ROSTER, Set.of(college.person(student))));
        });

        assertThat(state(student)).isEqualTo(CoverageState.SUSPENDED);
        assertThat(state(other)).isEqualTo(CoverageState.IN_PROGRESS);
        inTransaction(() -> rosterChanged.fire(new RosterChanged(ROSTER)));
        assertThat(state(other)).isEqualTo(CoverageState.SUSPENDED);
    }

    @Test
    void onePersonIsBoundSeatedAndTakenAlong() throws Exception {
        String newcomer = inNewTransaction(() -> college.student(2));
        Set<Long> alone = Set.of(college.person(newcomer));

        inTransaction(() -> rosterChanged.fire(new RosterChanged(ROSTER, alone)));
        assertThat(state(newcomer)).isEqualTo(CoverageState.IN_PROGRESS);
        inTransaction(() -> {
            em.createNativeQuery("UPDATE course.enrolment SET ended_at = now() WHERE person_id = "
                            + college.person(newcomer))
                    .executeUpdate();
            moveToSecondMajor(newcomer);
            rosterChanged.fire(new RosterChanged(ROSTER, alone));
        });
        assertThat(state(newcomer)).isEqualTo(CoverageState.NOT_SCHEDULED);
        assertThat(one(newcomer).place().majorCode()).isEqualTo(college.major(2));
    }

    @Test
    void eachResultMovesAStudentOnce() throws Exception {
        result("FIRST", false);
        assertThat(state(student)).isEqualTo(CoverageState.FAILED);
        decide(student, CoverageState.RESIT);
        asAffairs(() -> coverage.derive());
        assertThat(state(student)).isEqualTo(CoverageState.RESIT);
        result("RESIT", true);
        assertThat(state(student)).isEqualTo(CoverageState.PASSED);
        result("RESIT", false);
        assertThat(state(student)).isEqualTo(CoverageState.FAILED);
        assertThat(one(student).history().get(0).document()).isEqualTo("成绩单");
    }

    @Test
    void manyResultsAreHeardAtOnce() throws Exception {
        List<String> numbers = inNewTransaction(
                () -> IntStream.range(2, 12).mapToObj(college::student).toList());
        asAffairs(() -> coverage.derive());

        inTransaction(() -> courseResults.fire(new CourseResults(
                "成绩单",
                numbers.stream().map(number -> told(number, "FIRST", true)).toList())));

        assertThat(numbers).allSatisfy(number -> assertThat(state(number)).isEqualTo(CoverageState.PASSED));
        assertThat(state(student)).isEqualTo(CoverageState.IN_PROGRESS);
    }

    @Test
    void whatWasHeardOfResultsCannotBeChanged() throws Exception {
        result("FIRST", true);

        refused("UPDATE coverage.course_result SET passed = false");
    }

    @Test
    void whoGraduatesWithoutAPassStaysVisible() throws Exception {
        status(student, "GRADUATED");

        assertThat(state(student)).isEqualTo(CoverageState.IN_PROGRESS);
    }

    @Test
    void aMoveToAnotherClassTakesThePlanAlongAndIsOnRecord() throws Exception {
        inTransaction(() -> {
            moveToSecondMajor(student);
            rosterChanged.fire(new RosterChanged(ROSTER));
        });
        CoverageCase one = one(student);

        assertThat(one.place().majorCode()).isEqualTo(college.major(2));
        assertThat(one.moves()).hasSize(1);
        assertThat(one.moves().get(0).planChanged()).isTrue();
        assertThat(one.moves().get(0).document()).isEqualTo(ROSTER);
        assertThat(wrong()).isZero();
    }

    @Test
    void aNewVersionOfAPlanSupersedesTheOldAndRebinds() {
        PlanTerms terms = new PlanTerms(new BigDecimal("2"), new BigDecimal("36"), college.code(), "修订的方案");
        PlanLine old = plan(PlanState.IN_FORCE);
        asAffairs(() -> run(() -> plans.draft(SampleCollege.COHORT, List.of(college.major(1)), terms)));
        PlanLine draft = plan(PlanState.DRAFT);
        PlanPreview preview = asAffairs(() -> planQueries.preview(List.of(draft.id())));

        Derivation done = asAffairs(() -> plans.putIntoForce(List.of(draft.id())));

        assertThat(old.bound()).isEqualTo(1);
        assertThat(draft.bound()).isZero();
        assertThat(preview).isEqualTo(new PlanPreview(1, 0, 1));
        assertThat(done.moved()).isEqualTo(1);
        assertThat(plan(PlanState.IN_FORCE).bound()).isEqualTo(1);
        assertThat(plan(PlanState.SUPERSEDED).bound()).isZero();
        assertThatThrownBy(() -> asAffairs(() -> run(() -> plans.change(old.id(), old.version() + 1, terms))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aPreviewNamesWhomADraftWouldBind() {
        PlanTerms terms = new PlanTerms(BigDecimal.ONE, BigDecimal.TEN, college.code(), "文件");
        asAffairs(() -> run(() -> plans.draft(SampleCollege.COHORT, List.of(college.major(1)), terms)));

        assertThat(asAffairs(
                        () -> planQueries.previewNames(plan(PlanState.DRAFT).id(), 0, 5)))
                .extracting(PlanQueries.PlanStudent::number, PlanQueries.PlanStudent::state)
                .containsExactly(tuple(student, CoverageState.IN_PROGRESS));
        assertThat(asAffairs(() -> planQueries.preview(List.of()))).isEqualTo(new PlanPreview(0, 0, 0));
    }

    @Test
    void onlyAcademicAffairsMakesPlans() {
        PlanTerms terms = new PlanTerms(BigDecimal.ONE, BigDecimal.TEN, college.code(), "文件");
        for (Role role : List.of(Role.ADMIN, Role.COLLEGE_OFFICER, Role.INSTRUCTOR, Role.STUDENT)) {
            assertThatThrownBy(() -> as(
                            role,
                            null,
                            () -> run(() -> plans.draft(SampleCollege.COHORT, List.of(college.major(1)), terms))))
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
                new Decision(cases.one(student).version(), CoverageState.EXEMPT, "理由", "文件"),
                new ScannedDocument("C:\\扫描.pdf", pdf))));
        CoverageCase.Entry last = one(student).history().get(0);
        long id = Objects.requireNonNull(last.fileId());
        long foreign = number("SELECT min(id) FROM people.college WHERE id <> " + college.id());

        assertThat(last.fileName()).isEqualTo("扫描.pdf");
        assertThat(asAffairs(() -> files.open(id)).file().size()).isEqualTo(pdf.length);
        assertThat(as(Role.COLLEGE_OFFICER, college.id(), () -> files.open(id)).name())
                .isEqualTo("扫描.pdf");
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, foreign, () -> files.open(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOfficerFindsCasesOfTheOwnCollegeAlone() {
        long foreign = number("SELECT min(id) FROM people.college WHERE id <> " + college.id());

        assertThat(as(Role.COLLEGE_OFFICER, college.id(), () -> cases.one(student))
                        .number())
                .isEqualTo(student);
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, foreign, () -> cases.one(student)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.COLLEGE_OFFICER, null, () -> cases.one(student)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, null, () -> cases.one(student)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theSelfCheckFindsNothingWrong() {
        assertThat(wrong()).isZero();
        assertThat(asAffairs(() -> selfCheck.findings(selfCheck.runs().get(0).id())))
                .hasSize(SelfCheckRule.values().length);
    }

    @Test
    void twoDerivationsAtOnceMakeOneLineForEachMove() throws Exception {
        String other = inNewTransaction(() -> college.student(2));
        asAffairs(() -> coverage.derive());
        inNewTransaction(() -> em.createNativeQuery("UPDATE course.enrolment SET ended_at = now() WHERE person_id IN ("
                        + college.person(student) + ", " + college.person(other) + ")")
                .executeUpdate());
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

        CoverageCase one = one(student);
        assertThat(one.state()).isEqualTo(CoverageState.EXEMPT);
        assertThat(one.history().get(0).document()).isEqualTo(DECISION);
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
        long seen = one(student).version();
        decide(student, CoverageState.SUSPENDED);

        Decision late = new Decision(seen, CoverageState.WITHDRAWN, "理由", "文件");
        assertThatThrownBy(() -> asAffairs(() -> run(() -> coverage.decide(student, late))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyAcademicAffairsDecides() {
        Decision order = new Decision(1, CoverageState.EXEMPT, "理由", "文件");
        for (Role role : List.of(Role.ADMIN, Role.COLLEGE_OFFICER, Role.INSTRUCTOR, Role.STUDENT)) {
            assertThatThrownBy(() -> as(role, null, () -> run(() -> coverage.decide(student, order))))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void linesOfTheLedgerCannotBeChangedOrDeleted() throws Exception {
        refused("UPDATE coverage.coverage_change SET document = 'x'");
        refused("DELETE FROM coverage.coverage_change");
    }

    private void refused(String deed) throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> em.createNativeQuery(deed).executeUpdate())
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("permission denied");
        } finally {
            transaction.rollback();
        }
    }

    private int wrong() {
        return asAffairs(() -> {
            selfCheck.run();
            return selfCheck.runs().get(0).found();
        });
    }

    private PlanLine plan(PlanState state) {
        return asAffairs(() -> planQueries.lines(SampleCollege.COHORT, true).stream()
                .filter(line -> line.majorCode().equals(college.major(1)) && line.state() == state)
                .findFirst()
                .orElseThrow());
    }

    private void moveToSecondMajor(String number) {
        em.createNativeQuery("UPDATE people.person SET class_id = (SELECT id FROM people.school_class WHERE code = '"
                        + college.major(2) + "-1') WHERE number = '" + number + "'")
                .executeUpdate();
    }

    private void result(String sitting, boolean passed) throws Exception {
        inTransaction(() -> courseResults.fire(new CourseResults("成绩单", List.of(told(student, sitting, passed)))));
    }

    private CourseResults.Result told(String number, String sitting, boolean passed) {
        return new CourseResults.Result(college.person(number), "mental-health", college.term(), sitting, passed);
    }
}
