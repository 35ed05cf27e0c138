package org.xinke.exams.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptResult;
import org.xinke.exams.AttemptState;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.MyExamQueries;
import org.xinke.exams.ResultQueries;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.exams.planning.Exams;
import org.xinke.questions.AnswerValue;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** On PostgreSQL: what thousands at once rely on. Each test has an exam of its own. */
@ExtendWith(ArquillianExtension.class)
class AttemptsIT {
    private static final AnswerValue FIRST = AnswerValue.chosen(0);
    private static final AnswerValue SECOND = AnswerValue.chosen(1);

    @Inject
    Attempts attempts;

    @Inject
    EndOfExam endOfExam;

    @Inject
    Closing closing;

    @Inject
    Exams exams;

    @Inject
    PaperQueries papers;

    @Inject
    ResultQueries results;

    @Inject
    ExamQueries queries;

    @Inject
    MyExamQueries mine;

    @Inject
    CurrentUser currentUser;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private SampleExam sample;

    @BeforeEach
    void makeExam() throws Exception {
        sample = inTransaction(() -> SampleExam.make(em));
    }

    @Test
    void startingAgainGoesOnWithTheSamePaper() {
        Attempts.Started first = as(sample.asStudent(), () -> attempts.start(sample.id()));
        Attempts.Started again = as(sample.asStudent(), () -> attempts.start(sample.id()));
        assertThat(first.fresh()).isTrue();
        assertThat(again).isEqualTo(new Attempts.Started(first.attemptId(), false));
    }

    @Test
    void manyStartsAtOnceMakeOnePaper() throws Exception {
        List<Long> ids = atOnce(8, () -> as(sample.asStudent(), () -> attempts.start(sample.id()))
                .attemptId());
        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
    }

    @Test
    void aSecondPaperAvoidsTheQuestionsOfTheFirst() {
        AttemptId first = start();
        as(sample.asStudent(), () -> endOfExam.handIn(first, null, List.of()));
        AttemptId second = start();
        assertThat(questions(second)).hasSize(SampleExam.DRAWN).doesNotContainAnyElementsOf(questions(first));
    }

    @Test
    void aPaperThatGoesRoundHardTopicsHoldsNone() throws Exception {
        sql("UPDATE questions.question_version SET hard = true WHERE mod(id, 2) = 0 AND id IN"
                + " (SELECT question_version_id FROM exams.exam_bank WHERE exam_id = " + sample.exam() + ")");
        long attempt =
                as(sample.asStudent(), () -> attempts.start(sample.id(), true)).attemptId();
        assertThat(em.createNativeQuery(
                                "SELECT q.position FROM exams.attempt_question q JOIN questions.question_version v"
                                        + " ON v.id = q.question_version_id AND v.hard WHERE q.attempt_id = ?1")
                        .setParameter(1, attempt)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void attemptsRunOut() {
        for (int i = 0; i < SampleExam.ATTEMPTS; i++) {
            AttemptId attempt = start();
            as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of()));
        }
        assertThatThrownBy(this::start).isInstanceOf(RuleViolation.class).hasMessage("exams.error.noAttemptLeft");
    }

    @Test
    void anExamOfOthersIsNotFound() {
        assertThatThrownBy(() -> as(sample.asStranger(), () -> attempts.start(sample.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(sample.asStranger(), () -> mine.one(sample.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAttemptOfOthersIsNotFound() {
        AttemptId attempt = start();
        List<Runnable> tries = List.of(
                () -> papers.paper(attempt),
                () -> papers.clock(attempt),
                () -> results.result(attempt),
                () -> attempts.takeOver(attempt, "w"),
                () -> attempts.save(attempt, "w", List.of(new AnswerSave(1, 1, FIRST))),
                () -> attempts.handIn(attempt, null, List.of()));
        for (Runnable one : tries) {
            assertThatThrownBy(() -> as(sample.asStranger(), () -> run(one))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void onlyStudentsSitAndOnlyTheLeadPlans() {
        assertThatThrownBy(() -> as(sample.asTeacher(), () -> attempts.start(sample.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(sample.asStudent(), () -> run(() -> exams.release(sample.id()))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(sample.asTeacher(), () -> run(() -> exams.release(sample.id()))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(sample.asTeacher(), () -> run(() -> exams.grantTime("20260001", 25))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(sample.asStudent(), () -> closing.closeBatch()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(sample.asStudent(), () -> queries.exam(sample.id())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aLateOlderSaveCannotUndoANewerAnswer() {
        AttemptId attempt = start();
        save(attempt, "w", new AnswerSave(1, 5, SECOND));
        SavedAnswers late = save(attempt, "w", new AnswerSave(1, 3, FIRST));
        assertThat(late.answers().get(0).seq()).isEqualTo(5);
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    @Test
    void ofTwoAnswersInOneBatchTheNewerStays() {
        AttemptId attempt = start();
        save(attempt, "w", new AnswerSave(1, 7, SECOND), new AnswerSave(1, 6, FIRST), new AnswerSave(2, 8, FIRST));
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    /** The planner takes what is sent for a hundred answers; without a mend it reads all that was ever saved, for each save. */
    @Test
    void aSaveNeverReadsTheAnswersOfOthers() throws Exception {
        AttemptId attempt = start();
        save(attempt, "w", new AnswerSave(1, 1, FIRST));
        List<String> plan = inScratch(() -> {
            sample.manyMoreAnswers(em);
            return sample.planOfASave(em, attempt.value());
        });
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using answer_pk"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void theNewerWindowWritesAndTheOlderIsTold() {
        AttemptId attempt = start();
        as(sample.asStudent(), () -> run(() -> attempts.takeOver(attempt, "phone")));
        save(attempt, "phone", new AnswerSave(1, 1_000_001, FIRST));
        as(sample.asStudent(), () -> run(() -> attempts.takeOver(attempt, "laptop")));
        save(attempt, "laptop", new AnswerSave(1, 2_000_001, SECOND));
        assertThatThrownBy(() -> save(attempt, "phone", new AnswerSave(1, 9_000_000, FIRST)))
                .isInstanceOf(Conflict.class)
                .hasMessage("exams.error.otherWindow");
        assertThatThrownBy(() -> as(sample.asStudent(), () -> attempts.handIn(attempt, "phone", List.of())))
                .isInstanceOf(Conflict.class);
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    @Test
    void handingInMarksOnce() {
        AttemptId attempt = start();
        HandedIn first =
                as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of(new AnswerSave(1, 1, FIRST))));
        String marked = marked(attempt);
        HandedIn again = as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of()));
        endOfExam.sweep();
        assertThat(first.state()).isEqualTo(AttemptState.HANDED_IN);
        assertThat(again.state()).isEqualTo(AttemptState.MARKED);
        assertThat(again.endedAt()).isEqualTo(first.endedAt());
        assertThat(marked(attempt)).isEqualTo(marked);
        assertThat(as(sample.asStudent(), () -> results.result(attempt)).points())
                .isNotNull();
    }

    @Test
    void afterHandingInNothingIsTaken() {
        AttemptId attempt = start();
        as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of()));
        assertThatThrownBy(() -> save(attempt, "w", new AnswerSave(1, 1, FIRST)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("exams.error.closed");
        HandedIn late =
                as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of(new AnswerSave(1, 9, FIRST))));
        assertThat(late.late()).isEqualTo(1);
    }

    @Test
    void aMarkingThatFailsUndoesNoHandInAndHoldsUpNobody() throws Exception {
        AttemptId broken = start();
        save(broken, "w", new AnswerSave(1, 1, FIRST));
        sql("UPDATE exams.answer SET value = '\"no answer\"' WHERE attempt_id = " + broken.value());
        HandedIn receipt = as(sample.asStudent(), () -> endOfExam.handIn(broken, null, List.of()));
        assertThat(receipt.state()).isEqualTo(AttemptState.HANDED_IN);
        AttemptId other = start();
        move(other, "-2 minutes", "-1 second");
        endOfExam.sweep();
        assertThat(state(broken)).isEqualTo("HANDED_IN");
        assertThat(state(other)).isEqualTo("MARKED");
        sql("UPDATE exams.answer SET value = '{}' WHERE attempt_id = " + broken.value());
        endOfExam.sweep();
        assertThat(state(broken)).isEqualTo("MARKED");
    }

    @Test
    void theServerClosesAfterTheGraceAndNotBefore() throws Exception {
        AttemptId attempt = start();
        save(attempt, "w", new AnswerSave(1, 1, FIRST));
        move(attempt, "-1 minute", "1 minute");
        endOfExam.sweep();
        assertThat(state(attempt)).isEqualTo("RUNNING");
        save(attempt, "w", new AnswerSave(1, 2, SECOND));
        move(attempt, "-2 minutes", "-1 second");
        assertThatThrownBy(() -> save(attempt, "w", new AnswerSave(1, 3, FIRST)))
                .hasMessage("exams.error.closed");
        endOfExam.sweep();
        assertThat(state(attempt)).isEqualTo("MARKED");
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    @Test
    void whatIsAcknowledgedWhileTheServerClosesIsMarked() throws Exception {
        for (int round = 0; round < 10; round++) {
            sample = inTransaction(() -> SampleExam.make(em));
            AttemptId attempt = start();
            List<Callable<Long>> jobs = new ArrayList<>();
            for (int position = 1; position <= SampleExam.DRAWN; position++) {
                AnswerSave right = new AnswerSave(position, 1, sample.right(em, attempt.value(), position));
                jobs.add(() -> trySave(attempt, right) ? 1L : 0L);
            }
            jobs.add(() -> (long) as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of()))
                    .late());
            long acknowledged = all(jobs).stream().mapToLong(Long::longValue).sum();
            assertThat(count("SELECT count(*) FROM exams.answer WHERE attempt_id = " + attempt.value()))
                    .isEqualTo(acknowledged);
            assertThat(count("SELECT count(*) FROM exams.attempt_question WHERE is_right AND attempt_id = "
                            + attempt.value()))
                    .isEqualTo(acknowledged);
        }
    }

    @Test
    void beforeTheReleaseNeitherPointsNorKeysAreTold() throws Exception {
        AttemptId attempt = start();
        as(sample.asStudent(), () -> endOfExam.handIn(attempt, null, List.of()));
        sql("UPDATE exams.exam SET release_rule = 'BY_HAND' WHERE id = " + sample.exam());
        AttemptResult hidden = as(sample.asStudent(), () -> results.result(attempt));
        assertThat(hidden.points()).isNull();
        assertThat(hidden.lines()).isEmpty();
        assertThat(hidden.topics()).isEmpty();
        as(sample.asLead(), () -> run(() -> exams.release(sample.id())));
        assertThat(as(sample.asStudent(), () -> results.result(attempt)).topics())
                .isNotEmpty();
        assertThat(as(sample.asStudent(), () -> results.result(attempt)).lines())
                .as("keys while a try is left")
                .isEmpty();
        sql("UPDATE exams.exam SET keys_each_try = true WHERE id = " + sample.exam());
        assertThat(as(sample.asStudent(), () -> results.result(attempt)).lines())
                .hasSize(SampleExam.DRAWN);
    }

    @Test
    void extraTimeReachesARunningAttempt() {
        AttemptId attempt = start();
        AttemptPaper before = as(sample.asStudent(), () -> papers.paper(attempt));
        as(sample.asLead(), () -> run(() -> exams.grantTime(sample.number(), 50)));
        AttemptPaper after = as(sample.asStudent(), () -> papers.paper(attempt));
        assertThat(after.deadline()).isEqualTo(before.deadline().plusSeconds(SampleExam.MINUTES * 30L));
        assertThat(after.minutes()).isEqualTo(SampleExam.MINUTES * 3 / 2);
    }

    @Test
    void anInstructorSeesOwnSectionsOnly() {
        start();
        assertThat(as(sample.asTeacher(), () -> queries.sections(sample.id()))).hasSize(1);
        assertThat(as(sample.asTeacher(), () -> queries.resultsBySection(sample.id(), sample.section())))
                .extracting(ExamQueries.SectionResult::number)
                .containsExactly(sample.number());
        Identity other = SampleExam.identity(sample.stranger(), "teacher-other", Role.INSTRUCTOR);
        assertThat(as(other, () -> queries.resultsBySection(sample.id(), sample.section())))
                .isEmpty();
        assertThatThrownBy(() -> as(other, () -> queries.exam(sample.id()))).isInstanceOf(NotFound.class);
        assertThat(as(sample.asLead(), () -> queries.exam(sample.id())).started())
                .isEqualTo(1);
    }

    private AttemptId start() {
        return new AttemptId(
                as(sample.asStudent(), () -> attempts.start(sample.id())).attemptId());
    }

    private SavedAnswers save(AttemptId attempt, String window, AnswerSave... answers) {
        return as(sample.asStudent(), () -> attempts.save(attempt, window, List.of(answers)));
    }

    private boolean trySave(AttemptId attempt, AnswerSave answer) {
        try {
            return !save(attempt, "w", answer).answers().isEmpty();
        } catch (RuleViolation closed) {
            return false;
        }
    }

    private @Nullable AnswerValue stored(AttemptId attempt) {
        return as(sample.asStudent(), () -> papers.paper(attempt))
                .questions()
                .get(0)
                .answer();
    }

    private List<String> questions(AttemptId attempt) {
        return em
                .createNativeQuery(
                        "SELECT v.question_id FROM exams.attempt_question q JOIN questions.question_version v"
                                + " ON v.id = q.question_version_id WHERE q.attempt_id = ?1")
                .setParameter(1, attempt.value())
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private String state(AttemptId attempt) {
        return String.valueOf(em.createNativeQuery("SELECT state FROM exams.attempt WHERE id = ?1")
                .setParameter(1, attempt.value())
                .getSingleResult());
    }

    private String marked(AttemptId attempt) {
        return String.valueOf(em.createNativeQuery("SELECT CAST(a AS text) FROM exams.attempt a WHERE id = ?1")
                .setParameter(1, attempt.value())
                .getSingleResult());
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void move(AttemptId attempt, String deadline, String lastSave) throws Exception {
        sql(
                "UPDATE exams.attempt SET deadline = now() + INTERVAL '%s', last_save_at = now() + INTERVAL '%s' WHERE id = %d"
                        .formatted(deadline, lastSave, attempt.value()));
    }

    private void sql(String statement) throws Exception {
        inTransaction(() -> em.createNativeQuery(statement).executeUpdate());
    }

    /** What the job does is taken back. */
    private <T> T inScratch(Supplier<T> job) throws Exception {
        transaction.begin();
        try {
            return job.get();
        } finally {
            transaction.rollback();
        }
    }

    private <T> T inTransaction(Supplier<T> job) throws Exception {
        transaction.begin();
        try {
            return job.get();
        } finally {
            transaction.commit();
        }
    }

    private List<Long> atOnce(int times, Callable<Long> job) throws Exception {
        return all(Collections.nCopies(times, job));
    }

    private static List<Long> all(List<Callable<Long>> jobs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(jobs.size());
        try {
            List<Long> values = new ArrayList<>();
            for (Future<Long> future : threads.invokeAll(jobs, 60, TimeUnit.SECONDS)) {
                values.add(future.get());
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> T as(Identity who, Supplier<T> job) {
        return currentUser.as(who, job);
    }

    private static boolean run(Runnable job) {
        job.run();
        return true;
    }
}
