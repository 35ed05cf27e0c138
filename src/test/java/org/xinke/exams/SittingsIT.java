package org.xinke.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
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
import org.xinke.questions.AnswerValue;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** On PostgreSQL: what thousands at once rely on. Each test has an exam of its own. */
@ExtendWith(ArquillianExtension.class)
class SittingsIT {
    private static final AnswerValue FIRST = AnswerValue.chosen(0);
    private static final AnswerValue SECOND = AnswerValue.chosen(1);

    @Inject
    Sittings sittings;

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
    Listener listener;

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
        Sittings.Started first = as(student(), () -> sittings.start(sample.exam()));
        Sittings.Started again = as(student(), () -> sittings.start(sample.exam()));
        assertThat(first.fresh()).isTrue();
        assertThat(again).isEqualTo(new Sittings.Started(first.attemptId(), false));
    }

    @Test
    void manyStartsAtOnceMakeOnePaper() throws Exception {
        List<Long> ids = atOnce(
                8, () -> as(student(), () -> sittings.start(sample.exam())).attemptId());
        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
    }

    @Test
    void aSecondPaperAvoidsTheQuestionsOfTheFirst() {
        long first = start();
        as(student(), () -> endOfExam.handIn(first, null, List.of()));
        long second = start();
        assertThat(questions(second)).hasSize(SampleExam.DRAWN).doesNotContainAnyElementsOf(questions(first));
    }

    @Test
    void attemptsRunOut() {
        for (int i = 0; i < SampleExam.ATTEMPTS; i++) {
            long attempt = start();
            as(student(), () -> endOfExam.handIn(attempt, null, List.of()));
        }
        assertThatThrownBy(this::start).isInstanceOf(RuleViolation.class).hasMessage("exams.error.noAttemptLeft");
    }

    @Test
    void anExamOfOthersIsNotFound() {
        assertThatThrownBy(() -> as(stranger(), () -> sittings.start(sample.exam())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger(), () -> mine.one(sample.exam()))).isInstanceOf(NotFound.class);
    }

    @Test
    void anAttemptOfOthersIsNotFound() {
        long attempt = start();
        List<Runnable> tries = List.of(
                () -> papers.paper(attempt),
                () -> papers.clock(attempt),
                () -> results.result(attempt),
                () -> sittings.takeOver(attempt, "w"),
                () -> sittings.save(attempt, "w", List.of(new AnswerSave(1, 1, FIRST))),
                () -> sittings.handIn(attempt, null, List.of()));
        for (Runnable one : tries) {
            assertThatThrownBy(() -> as(stranger(), () -> run(one))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void onlyStudentsSitAndOnlyTheLeadPlans() {
        assertThatThrownBy(() -> as(teacher(), () -> sittings.start(sample.exam())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(student(), () -> run(() -> exams.release(sample.exam()))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(teacher(), () -> run(() -> exams.release(sample.exam()))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(teacher(), () -> run(() -> exams.grantTime("20260001", 25))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(student(), () -> closing.closeBatch())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(student(), () -> queries.exam(sample.exam())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aLateOlderSaveCannotUndoANewerAnswer() {
        long attempt = start();
        save(attempt, "w", new AnswerSave(1, 5, SECOND));
        SavedAnswers late = save(attempt, "w", new AnswerSave(1, 3, FIRST));
        assertThat(late.answers().get(0).seq()).isEqualTo(5);
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    @Test
    void ofTwoAnswersInOneBatchTheNewerStays() {
        long attempt = start();
        save(attempt, "w", new AnswerSave(1, 7, SECOND), new AnswerSave(1, 6, FIRST), new AnswerSave(2, 8, FIRST));
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    @Test
    void theNewerWindowWritesAndTheOlderIsTold() {
        long attempt = start();
        as(student(), () -> run(() -> sittings.takeOver(attempt, "phone")));
        save(attempt, "phone", new AnswerSave(1, 1_000_001, FIRST));
        as(student(), () -> run(() -> sittings.takeOver(attempt, "laptop")));
        save(attempt, "laptop", new AnswerSave(1, 2_000_001, SECOND));
        assertThatThrownBy(() -> save(attempt, "phone", new AnswerSave(1, 9_000_000, FIRST)))
                .isInstanceOf(Conflict.class)
                .hasMessage("exams.error.otherWindow");
        assertThatThrownBy(() -> as(student(), () -> sittings.handIn(attempt, "phone", List.of())))
                .isInstanceOf(Conflict.class);
        assertThat(stored(attempt)).isEqualTo(SECOND);
    }

    @Test
    void handingInMarksAndTellsOthersOnce() {
        long attempt = start();
        HandedIn first = as(student(), () -> endOfExam.handIn(attempt, null, List.of(new AnswerSave(1, 1, FIRST))));
        HandedIn again = as(student(), () -> endOfExam.handIn(attempt, null, List.of()));
        assertThat(first.state()).isEqualTo(AttemptState.HANDED_IN);
        assertThat(again.state()).isEqualTo(AttemptState.MARKED);
        assertThat(listener.timesHeard(attempt)).isEqualTo(1);
        assertThat(as(student(), () -> results.result(attempt)).points()).isNotNull();
    }

    @Test
    void afterHandingInNothingIsTaken() {
        long attempt = start();
        as(student(), () -> endOfExam.handIn(attempt, null, List.of()));
        assertThatThrownBy(() -> save(attempt, "w", new AnswerSave(1, 1, FIRST)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("exams.error.closed");
        HandedIn late = as(student(), () -> endOfExam.handIn(attempt, null, List.of(new AnswerSave(1, 9, FIRST))));
        assertThat(late.late()).isEqualTo(1);
    }

    @Test
    void whoListensAndFailsUndoesNoHandIn() {
        long attempt = start();
        listener.refuse(attempt);
        HandedIn receipt = as(student(), () -> endOfExam.handIn(attempt, null, List.of()));
        assertThat(receipt.state()).isEqualTo(AttemptState.HANDED_IN);
        assertThat(state(attempt)).isEqualTo("HANDED_IN");
        listener.relent(attempt);
        endOfExam.sweep();
        assertThat(state(attempt)).isEqualTo("MARKED");
    }

    @Test
    void theServerClosesAfterTheGraceAndNotBefore() throws Exception {
        long attempt = start();
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
            long attempt = start();
            List<Callable<Long>> jobs = new ArrayList<>();
            for (int position = 1; position <= SampleExam.DRAWN; position++) {
                AnswerSave right = new AnswerSave(position, 1, sample.right(em, attempt, position));
                jobs.add(() -> trySave(attempt, right) ? 1L : 0L);
            }
            jobs.add(() -> (long) as(student(), () -> endOfExam.handIn(attempt, null, List.of()))
                    .late());
            long acknowledged = all(jobs).stream().mapToLong(Long::longValue).sum();
            assertThat(count("SELECT count(*) FROM exams.answer WHERE attempt_id = " + attempt))
                    .isEqualTo(acknowledged);
            assertThat(count("SELECT count(*) FROM exams.attempt_question WHERE is_right AND attempt_id = " + attempt))
                    .isEqualTo(acknowledged);
        }
    }

    @Test
    void beforeTheReleaseNeitherPointsNorKeysAreTold() throws Exception {
        long attempt = start();
        as(student(), () -> endOfExam.handIn(attempt, null, List.of()));
        sql("UPDATE exams.exam SET release_rule = 'BY_HAND' WHERE id = " + sample.exam());
        AttemptResult hidden = as(student(), () -> results.result(attempt));
        assertThat(hidden.points()).isNull();
        assertThat(hidden.lines()).isEmpty();
        assertThat(hidden.topics()).isEmpty();
        as(lead(), () -> run(() -> exams.release(sample.exam())));
        assertThat(as(student(), () -> results.result(attempt)).lines()).hasSize(SampleExam.DRAWN);
    }

    @Test
    void extraTimeReachesARunningAttempt() {
        long attempt = start();
        AttemptPaper before = as(student(), () -> papers.paper(attempt));
        as(lead(), () -> run(() -> exams.grantTime(sample.number(), 50)));
        AttemptPaper after = as(student(), () -> papers.paper(attempt));
        assertThat(after.deadline()).isEqualTo(before.deadline().plusSeconds(SampleExam.MINUTES * 30L));
        assertThat(after.minutes()).isEqualTo(SampleExam.MINUTES * 3 / 2);
    }

    @Test
    void anInstructorSeesOwnSectionsOnly() {
        start();
        assertThat(as(teacher(), () -> queries.sections(sample.exam()))).hasSize(1);
        assertThat(as(teacher(), () -> queries.resultsBySection(sample.exam(), sample.section())))
                .extracting(ExamQueries.SectionResult::number)
                .containsExactly(sample.number());
        Identity other = identity(sample.stranger(), "teacher-other", Role.INSTRUCTOR);
        assertThat(as(other, () -> queries.resultsBySection(sample.exam(), sample.section())))
                .isEmpty();
        assertThatThrownBy(() -> as(other, () -> queries.exam(sample.exam()))).isInstanceOf(NotFound.class);
        assertThat(as(lead(), () -> queries.exam(sample.exam())).started()).isEqualTo(1);
    }

    private long start() {
        return as(student(), () -> sittings.start(sample.exam())).attemptId();
    }

    private SavedAnswers save(long attempt, String window, AnswerSave... answers) {
        return as(student(), () -> sittings.save(attempt, window, List.of(answers)));
    }

    private boolean trySave(long attempt, AnswerSave answer) {
        try {
            return !save(attempt, "w", answer).answers().isEmpty();
        } catch (RuleViolation closed) {
            return false;
        }
    }

    private @Nullable AnswerValue stored(long attempt) {
        return as(student(), () -> papers.paper(attempt)).questions().get(0).answer();
    }

    private List<String> questions(long attempt) {
        return em
                .createNativeQuery(
                        "SELECT v.question_id FROM exams.attempt_question q JOIN questions.question_version v"
                                + " ON v.id = q.question_version_id WHERE q.attempt_id = ?1")
                .setParameter(1, attempt)
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private String state(long attempt) {
        return String.valueOf(em.createNativeQuery("SELECT state FROM exams.attempt WHERE id = ?1")
                .setParameter(1, attempt)
                .getSingleResult());
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void move(long attempt, String deadline, String lastSave) throws Exception {
        sql(
                "UPDATE exams.attempt SET deadline = now() + INTERVAL '%s', last_save_at = now() + INTERVAL '%s' WHERE id = %d"
                        .formatted(deadline, lastSave, attempt));
    }

    private void sql(String statement) throws Exception {
        inTransaction(() -> em.createNativeQuery(statement).executeUpdate());
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

    private Identity student() {
        return identity(sample.student(), sample.number(), Role.STUDENT);
    }

    private Identity stranger() {
        return identity(sample.stranger(), "stranger", Role.STUDENT);
    }

    private Identity teacher() {
        return identity(sample.teacher(), "teacher", Role.INSTRUCTOR);
    }

    private Identity lead() {
        return identity(sample.teacher(), "lead", Role.LEAD);
    }

    private static Identity identity(long person, String number, Role role) {
        return new Identity(person, number, number, List.of(new Grant(role, null)), false);
    }

    /** Another feature that hears of marks, and sometimes fails. */
    @ApplicationScoped
    static class Listener {
        private final List<Long> heard = new CopyOnWriteArrayList<>();
        private final Set<Long> refused = new CopyOnWriteArraySet<>();

        public void refuse(long attempt) {
            refused.add(attempt);
        }

        public void relent(long attempt) {
            refused.remove(attempt);
        }

        public long timesHeard(long attempt) {
            return heard.stream().filter(id -> id == attempt).count();
        }

        void hear(@Observes AttemptMarked marked) {
            if (refused.contains(marked.attemptId())) {
                throw new IllegalStateException("a listener that fails");
            }
            heard.add(marked.attemptId());
        }
    }
}
