package org.xinke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.SampleCollege;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** Each test in a transaction that is rolled back: nothing of it is seen by others. */
@ExtendWith(ArquillianExtension.class)
class ProgressIT {
    @Inject
    SectionProgressQueries progress;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private SampleCollege college;
    private List<String> students = List.of();

    @BeforeEach
    void foundACollege() throws Exception {
        transaction.begin();
        college = SampleCollege.make(em);
        students = IntStream.range(0, 3).mapToObj(college::student).toList();
    }

    @AfterEach
    void end() throws Exception {
        transaction.rollback();
    }

    @Test
    void aTeacherSeesHowFarTheOwnSectionIs() {
        hours(0, "ONLINE", "1.5");
        hours(0, "ONLINE", "900");
        hours(1, "CLASS", "2");
        reads(0, true);
        reads(1, false);
        passes(0);

        SectionCard card = asTeacher(() -> progress.card(college.section()));

        assertThat(card.students()).isEqualTo(3);
        assertThat(card.started()).isEqualTo(2);
        assertThat(card.lessonsDone()).isEqualByComparingTo("0.3");
        assertThat(card.hours())
                .isEqualByComparingTo(
                        text("SELECT round((hours_online + 2) / 3, 1) FROM course.course WHERE id = 'mental-health'"));
        assertThat(card.examsPassed()).isEqualTo(1);
        assertThat(asTeacher(() -> progress.cards())).containsExactly(card);
    }

    @Test
    void everyStudentIsDoneReadingOrHasNotBegunALesson() {
        reads(0, true);
        reads(1, false);

        List<LessonProgress> lessons = asTeacher(() -> progress.lessons(college.section()));

        assertThat(lessons).isNotEmpty().allSatisfy(lesson -> assertThat(
                        lesson.done() + lesson.reading() + lesson.notStarted())
                .isEqualTo(3));
        assertThat(lessons.get(0))
                .extracting(LessonProgress::done, LessonProgress::reading, LessonProgress::notStarted)
                .containsExactly(1, 1, 1);
        assertThat(lessons).extracting(LessonProgress::position).isSorted();
    }

    @Test
    void whoHasDoneLeastComesFirst() {
        reads(0, true);
        reads(1, false);
        hours(0, "ONLINE", "1.5");
        passes(0);

        List<SectionLearner> learners = learners(LearnerSort.BEHIND, false);

        assertThat(learners)
                .extracting(SectionLearner::number)
                .containsExactly(students.get(2), students.get(1), students.get(0));
        assertThat(learners.get(2).lessonsDone()).isEqualTo(1);
        assertThat(learners.get(2).hours()).isEqualByComparingTo("1.5");
        assertThat(learners.get(2).quizPassed()).isTrue();
        assertThat(learners.get(0).quiz()).isNull();
    }

    @Test
    void theStudentsAreOrderedAsAskedAndComeInStretches() {
        for (LearnerSort sort : LearnerSort.values()) {
            assertThat(learners(sort, true)).as(sort.name()).hasSize(3);
        }
        assertThat(asTeacher(() -> progress.learners(college.section(), LearnerSort.NUMBER, true, 1, 1)))
                .extracting(SectionLearner::number)
                .containsExactly(students.get(1));
    }

    @Test
    void theLeadSeesEverySection() {
        assertThat(as(Role.LEAD, 0, () -> progress.card(college.section())).students())
                .isEqualTo(3);
        assertThat(as(Role.LEAD, 0, () -> progress.cards()))
                .extracting(SectionCard::sectionId)
                .contains(college.section());
    }

    @Test
    void somebodyElsesSectionIsNotFound() {
        long foreign = college.foreignSection();

        assertThatThrownBy(() -> asTeacher(() -> progress.learners(foreign, LearnerSort.NUMBER, true, 0, 20)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asTeacher(() -> progress.lessons(foreign))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asTeacher(() -> progress.card(foreign))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, 0, () -> progress.card(college.section())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoDoesNotTeachSeesNothing() {
        for (Role role : List.of(Role.STUDENT, Role.COLLEGE_OFFICER, Role.CENTER, Role.ADMIN)) {
            assertThatThrownBy(() -> as(role, college.teacher(), () -> progress.cards()))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private List<SectionLearner> learners(LearnerSort sort, boolean descending) {
        return asTeacher(() -> progress.learners(college.section(), sort, descending, 0, 20));
    }

    private void hours(int student, String kind, String hours) {
        run("""
                INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                VALUES (%d, '%s', %s, 'test', '%s', now(), '样本')""".formatted(person(student), kind, hours, kind + hours));
    }

    /** The first lesson of the course. */
    private void reads(int student, boolean toTheEnd) {
        run("""
                INSERT INTO lessons.lesson_reading (person_id, lesson_id, version_id, page_id, opened_at, visited_at, completed_at)
                SELECT %d, l.id, v.id, 'p1', now(), now(), %s
                  FROM lessons.lesson l
                  JOIN course.unit u ON u.id = l.unit_id AND u.course_id = 'mental-health'
                  JOIN lessons.lesson_version v ON v.lesson_id = l.id
                 WHERE NOT l.retired
                 ORDER BY l.position, v.number DESC LIMIT 1""".formatted(person(student), toTheEnd ? "now()" : "NULL"));
    }

    private void passes(int student) {
        run("""
                WITH held AS (
                    INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, created_at)
                    SELECT s.offering_id, (SELECT max(id) FROM papers.exam_blueprint), '样本测验', now() - INTERVAL '2 hours', now(), 60, now()
                      FROM course.section s WHERE s.id = %d RETURNING id)
                INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at,
                                     auto_marked_at, marked_at, points, passed)
                SELECT id, %d, 1, 1, 'MARKED', now(), now(), now(), now(), now(), now(), 9, true FROM held""".formatted(college.section(), person(student)));
    }

    private long person(int student) {
        return college.person(students.get(student));
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    private String text(String sql) {
        return String.valueOf(em.createNativeQuery(sql).getSingleResult());
    }

    private <T> T asTeacher(Supplier<T> job) {
        return as(Role.INSTRUCTOR, college.teacher(), job);
    }

    private <T> T as(Role role, long person, Supplier<T> job) {
        return currentUser.as(new Identity(person, "x", "某人", List.of(new Grant(role, null)), false), job);
    }
}
