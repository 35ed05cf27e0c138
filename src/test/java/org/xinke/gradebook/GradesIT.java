package org.xinke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.CourseResults;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeStanding;
import org.xinke.grading.SetAside;
import org.xinke.grading.Sitting;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Settings;

/** Each test in a transaction that is rolled back: nothing of it is seen by others. */
@ExtendWith(ArquillianExtension.class)
class GradesIT {
    @Inject
    Grades grades;

    @Inject
    GradeQueries queries;

    @Inject
    OwnGradeQueries own;

    @Inject
    RegistrarQueries registrar;

    @Inject
    GradeSettings gradeSettings;

    @Inject
    Settings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Heard heard;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private SampleSection sample;

    @ApplicationScoped
    static class Heard {
        private final List<CourseResults> events = new ArrayList<>();

        void hear(@Observes CourseResults event) {
            events.add(event);
        }

        List<CourseResults> events() {
            return events;
        }
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        sample = SampleSection.make(em);
        heard.events().clear();
    }

    @AfterEach
    void end() throws Exception {
        transaction.rollback();
    }

    @Test
    void theGradeIsWorkedOutByTheWeightsOfTheCourse() throws Exception {
        sample.student(1, "6", 80, 70);

        GradeLine line = lines().get(0);

        // 50 × 20 + 100 × 15 + 100 × 15 + 80 × 10 + 70 × 40, of 100
        assertThat(line.points()).isEqualByComparingTo("76");
        assertThat(line.passed()).isTrue();
        assertThat(line.standing()).isEqualTo(GradeStanding.READY);
    }

    @Test
    void withoutEnoughPracticeNobodyPasses() throws Exception {
        sample.student(1, "2.5", 100, 100);

        assertThat(lines().get(0).enoughPractice()).isFalse();
        assertThat(lines().get(0).passed()).isFalse();
        assertThat(lines().get(0).points()).isGreaterThan(BigDecimal.valueOf(60));
    }

    @Test
    void anExamThatIsStillOpenHoldsTheGradeBack() throws Exception {
        long student = sample.student(1);
        sample.attempt(student, "final", 90);
        sample.exam("quiz-mid", "now() + INTERVAL '1 day'");

        assertThat(lines().get(0).quizStanding()).isEqualTo(ExamStanding.OPEN);
        assertThat(lines().get(0).standing()).isEqualTo(GradeStanding.WAITING);
        assertThat(publish(true, 0)).isZero();
    }

    @Test
    void whoMissedAnExamIsPublishedOnlyOnPurpose() throws Exception {
        sample.student(1, "6", 80, 70);
        long absent = sample.student(2);
        sample.attempt(absent, "quiz-mid", 90);

        assertThat(publish(false, 1)).isEqualTo(1);
        assertThat(lines().get(1).standing()).isEqualTo(GradeStanding.INCOMPLETE);
        assertThat(publish(true, 1)).isEqualTo(1);
        assertThat(registrarRows())
                .extracting(RegistrarRow::mark)
                .containsExactly(RegistrarMark.NONE, RegistrarMark.ABSENT);
    }

    @Test
    void whoWasDeferredGetsNoZero() throws Exception {
        long deferred = sample.student(1);
        sample.attempt(deferred, "quiz-mid", 90);
        sample.stands(deferred, "DEFERRED");

        assertThat(lines().get(0).standing()).isEqualTo(GradeStanding.ASIDE);
        assertThat(lines().get(0).aside()).isEqualTo(SetAside.DEFERRED);
        assertThat(publish(true, 0)).isZero();
        assertThat(registrarRows())
                .extracting(RegistrarRow::mark, RegistrarRow::points)
                .containsExactly(tuple(RegistrarMark.DEFERRED, null));
    }

    @Test
    void whoWasDeferredSitsWithTheResitAndItCountsAsTheFirst() throws Exception {
        long deferred = sample.student(1, "6", 80, 70);
        sample.forget(deferred, "final");
        sample.stands(deferred, "DEFERRED");
        sample.exam("resit", "now() + INTERVAL '1 day'");
        assertThat(lines().get(0).standing()).isEqualTo(GradeStanding.WAITING);
        sample.attempt(deferred, "resit", 70);

        assertThat(lines().get(0).standing()).isEqualTo(GradeStanding.READY);
        assertThat(publish(false, 1)).isEqualTo(1);
        assertThat(sample.points(deferred)).isEqualByComparingTo("76");
        assertThat(registrarRows()).extracting(RegistrarRow::sitting).containsExactly(Sitting.FIRST);
    }

    @Test
    void whoIsAwayExemptOrGoneIsNotGraded() throws Exception {
        List<String> states = List.of("EXEMPT", "SUSPENDED", "TRANSFER_PENDING", "WITHDRAWN");
        for (int i = 0; i < states.size(); i++) {
            sample.stands(sample.student(i + 1, "6", 80, 70), states.get(i));
        }
        long onLeave = sample.student(5, "6", 80, 70);
        sample.status(onLeave, "SUSPENDED");

        assertThat(lines())
                .extracting(line -> String.valueOf(line.aside()))
                .containsExactly("EXEMPT", "SUSPENDED", "TRANSFER_PENDING", "WITHDRAWN", "SUSPENDED");
        assertThat(section().count(GradeStanding.ASIDE)).isEqualTo(5);
        assertThat(publish(true, 0)).isZero();
    }

    @Test
    void publishingTellsAndCannotBeDoneTwice() throws Exception {
        long student = sample.student(1, "6", 80, 70);

        assertThat(publish(false, 1)).isEqualTo(1);
        assertThat(publish(false, 0)).isZero();
        assertThat(heard.events())
                .containsExactly(new CourseResults(
                        "成绩单",
                        List.of(new CourseResults.Result(student, sample.name(), sample.term(), "FIRST", true))));
        assertThat(sample.points(student)).isEqualByComparingTo("76");
        assertThat(audited("gradebook.publish", "section:" + sample.section())).isEqualTo(1);
    }

    @Test
    void whatChangedSinceThePreviewIsNotPublished() throws Exception {
        sample.student(1, "6", 80, 70);

        assertThatThrownBy(() -> as(
                        Role.LEAD,
                        sample.teacher(),
                        () -> grades.publish(sample.section(), new Publication(false, 2, "成绩单"))))
                .isInstanceOf(Conflict.class);
        assertThat(heard.events()).isEmpty();
    }

    @Test
    void aCorrectionIsTheNextRevisionAndIsAudited() throws Exception {
        long student = sample.student(1, "6", 80, 70);
        publish(false, 1);
        long first = gradeId();

        heard.events().clear();
        correct(first, GradePart.FINAL, "30");

        assertThat(heard.events()).singleElement().satisfies(told -> assertThat(told.results())
                .containsExactly(new CourseResults.Result(student, sample.name(), sample.term(), "FIRST", true)));
        PublishedGrade now = as(Role.STUDENT, student, () -> own.grades()).get(0);
        assertThat(now.points()).isEqualByComparingTo("60");
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.reason()).isEqualTo("复核");
        assertThat(now.parts()).hasSize(5);
        assertThat(audited("gradebook.correct", "person:" + sample.name() + "-1"))
                .isEqualTo(1);
        assertThatThrownBy(() -> correct(first, GradePart.FINAL, "99")).isInstanceOf(NotFound.class);
    }

    @Test
    void aPublishedLineShowsItsPartsAsTheyWerePublished() throws Exception {
        sample.student(1, "6", 80, 70);
        publish(false, 1);

        correct(gradeId(), GradePart.FINAL, "30");

        assertThat(lines().get(0).exam()).isEqualByComparingTo("30");
        assertThat(lines().get(0).quiz()).isEqualByComparingTo("80");
        assertThat(lines().get(0).shownPoints()).isEqualByComparingTo("60");
    }

    @Test
    void aCorrectionNeedsReasonAndDocument() throws Exception {
        sample.student(1, "6", 80, 70);
        publish(false, 1);
        Correction bare = new Correction(gradeId(), Map.of(), " ", "文件");

        assertThatThrownBy(() -> as(Role.LEAD, 0, () -> run(() -> grades.correct(bare))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aResitTakesThePlaceOfTheFinalAlone() throws Exception {
        long student = sample.student(1, "6", 50, 10);
        publish(false, 1);
        assertThat(sample.points(student)).isEqualByComparingTo("49");
        sample.exam("resit", "now() - INTERVAL '1 minute'");
        sample.attempt(student, "resit", 80);

        assertThat(lines().get(0).sitting()).isEqualTo(Sitting.RESIT);
        publish(false, 1);

        assertThat(sample.points(student)).isEqualByComparingTo("77");
        assertThat(registrarRows()).extracting(RegistrarRow::sitting).containsExactly(Sitting.FIRST, Sitting.RESIT);
    }

    @Test
    void theCourseAgainInALaterTermIsARetake() throws Exception {
        long student = sample.student(1, "6", 50, 10);
        em.createNativeQuery("""
                        INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document,
                                                 published_at, published_by)
                        SELECT %d, '%s', id, 'FIRST', 40, false, '{}', '旧成绩单', now(), %d FROM (
                            SELECT id FROM course.term WHERE code = '2026-2027-1') t""".formatted(student, sample.name(), sample.teacher()))
                .executeUpdate();
        em.createNativeQuery(
                        "UPDATE course.term SET starts_on = DATE '2026-12-01' WHERE code = '" + sample.name() + "-1'")
                .executeUpdate();

        assertThat(lines().get(0).sitting()).isEqualTo(Sitting.RETAKE);
    }

    @Test
    void aTeacherProposesForTheOwnSectionAndPublishesNothing() throws Exception {
        sample.student(1, "6", 80, 70);
        as(Role.INSTRUCTOR, sample.teacher(), () -> run(() -> grades.propose(sample.section(), "都看过了")));

        assertThat(section().proposedBy()).isEqualTo("教师");
        assertThatThrownBy(() -> as(
                        Role.INSTRUCTOR,
                        sample.teacher(),
                        () -> grades.publish(sample.section(), new Publication(false, 1, "x"))))
                .isInstanceOf(Forbidden.class);
        publish(false, 1);
        assertThat(section().proposedAt()).isNull();
    }

    @Test
    void aTermIsLookedAtAndPublishedByItself() throws Exception {
        sample.student(1, "6", 80, 70);
        SampleSection another = SampleSection.make(em);
        another.student(1, "6", 90, 90);
        Publication one = new Publication(false, 1, "成绩单");

        List<SectionGrades> sections = as(Role.LEAD, 0, () -> queries.sections(sample.term()));
        int published = as(Role.LEAD, sample.teacher(), () -> grades.publishAll(sample.term(), one));

        assertThat(as(Role.LEAD, 0, () -> queries.terms()))
                .extracting(GradeTerm::id)
                .contains(sample.term(), another.term())
                .doesNotHaveDuplicates();
        assertThat(as(Role.INSTRUCTOR, sample.teacher(), () -> queries.terms()))
                .extracting(GradeTerm::id)
                .containsExactly(sample.term());
        assertThat(sections).extracting(SectionGrades::id).containsExactly(sample.section());
        assertThat(published).isEqualTo(1);
        assertThat(section().published()).isEqualTo(1);
        assertThat(as(Role.LEAD, 0, () -> queries.section(another.section())).published())
                .isZero();
    }

    @Test
    void strangersAreRefused() throws Exception {
        long student = sample.student(1, "6", 80, 70);
        long other = sample.student(2);
        publish(false, 1);
        long grade = gradeId();

        as(Role.INSTRUCTOR, student, () -> {
            assertThatThrownBy(() -> queries.section(sample.section())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.published(grade)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> grades.propose(sample.section(), "")).isInstanceOf(NotFound.class);
            assertThat(queries.lines(sample.section(), "", 0, 10)).isEmpty();
            assertThat(registrar.rows(0, sample.section(), 0, 10)).isEmpty();
            return true;
        });
        assertThat(as(Role.STUDENT, other, () -> own.grades())).isEmpty();
        for (Role role : List.of(Role.STUDENT, Role.CENTER, Role.COLLEGE_OFFICER, Role.ADMIN)) {
            assertThatThrownBy(() -> as(role, student, () -> queries.sections(1)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(role, student, () -> grades.publishAll(1, new Publication(false, 0, "x"))))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void theRegistrarsFileHasItsColumns() throws Exception {
        sample.student(1, "6", 80, 70);
        publish(false, 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RegistrarTable.of(gradeSettings, settings.zone())
                .write(file, (offset, limit) -> offset == 0 ? registrarRowsUnchecked() : List.of());

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<List<String>> cells = book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(GradesIT::text).toList())
                    .toList();
            assertThat(cells.get(0))
                    .containsExactly("学号", "姓名", "课程代码", "课程名称", "学年", "学期", "教学班", "总评成绩", "成绩标志", "考试性质", "学分", "学时");
            assertThat(cells.get(1))
                    .containsExactly(
                            sample.name() + "-1",
                            "学生",
                            "mental-health",
                            "课程",
                            sample.name(),
                            "1",
                            sample.name(),
                            "number 76",
                            "",
                            "正考",
                            "number 2",
                            "number 32");
        }
    }

    /** Points, credits and hours must be numbers, all else texts. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? "number " + cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    @Test
    void aPublishedGradeCannotBeChanged() throws Exception {
        sample.student(1, "6", 80, 70);
        publish(false, 1);

        assertThatThrownBy(() -> em.createNativeQuery("UPDATE gradebook.final_grade SET points = 100")
                        .executeUpdate())
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("permission denied");
    }

    private List<GradeLine> lines() throws Exception {
        return as(Role.LEAD, 0, () -> queries.lines(sample.section(), "", 0, 50));
    }

    private SectionGrades section() throws Exception {
        return as(Role.LEAD, 0, () -> queries.section(sample.section()));
    }

    private List<RegistrarRow> registrarRows() throws Exception {
        return as(Role.LEAD, 0, () -> registrar.rows(0, sample.section(), 0, 50));
    }

    private List<RegistrarRow> registrarRowsUnchecked() {
        try {
            return registrarRows();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int publish(boolean withMissed, int expected) throws Exception {
        return as(
                Role.LEAD,
                sample.teacher(),
                () -> grades.publish(sample.section(), new Publication(withMissed, expected, "成绩单")));
    }

    private long gradeId() throws Exception {
        return java.util.Objects.requireNonNull(lines().get(0).gradeId());
    }

    private void correct(long grade, GradePart part, String points) throws Exception {
        as(
                Role.ACADEMIC_AFFAIRS,
                sample.teacher(),
                () -> run(() ->
                        grades.correct(new Correction(grade, Map.of(part, new BigDecimal(points)), "复核", "复核单 1 号"))));
    }

    private long audited(String action, String subject) {
        return ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM shared.audit_entry WHERE action = ?1 AND subject = ?2")
                        .setParameter(1, action)
                        .setParameter(2, subject)
                        .getSingleResult())
                .longValue();
    }

    private <T> T as(Role role, long person, Callable<T> job) throws Exception {
        Identity who = new Identity(person, "x", "某人", List.of(new Grant(role, null)), false);
        return currentUser.as(who, () -> {
            try {
                return job.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean run(Runnable job) {
        job.run();
        return true;
    }
}
