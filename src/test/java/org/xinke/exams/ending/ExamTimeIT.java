package org.xinke.exams.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptState;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.MyExamQueries;
import org.xinke.exams.ResultQueries;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.exams.attempts.AttemptClock;
import org.xinke.exams.attempts.Attempts;
import org.xinke.exams.attempts.PaperQueries;
import org.xinke.exams.attempts.SampleExam;
import org.xinke.exams.planning.Exams;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.questions.AnswerValue;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Identity;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;

/** On PostgreSQL: an outage that is longer than the deadline, and the time that is given for it. */
@ExtendWith(ArquillianExtension.class)
class ExamTimeIT {
    private static final String WHY = "停电";

    @Inject
    Exams exams;

    @Inject
    ExamQueries lists;

    @Inject
    PlanningQueries planning;

    @Inject
    Attempts attempts;

    @Inject
    EndOfExam endOfExam;

    @Inject
    Extensions extensions;

    @Inject
    LateAnswers lateAnswers;

    @Inject
    LateDecisions decisions;

    @Inject
    TimeQueries times;

    @Inject
    PaperQueries papers;

    @Inject
    ResultQueries results;

    @Inject
    MyExamQueries mine;

    @Inject
    Heartbeat heartbeat;

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
    void whoIsWritingHasMoreTimeAndHearsOfItWithTheNextAnswer() throws Exception {
        AttemptId attempt = start();
        Instant before = clock(attempt).deadline();
        Extended done = as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.everybody(), 10, WHY));
        Instant after = as(sample.asStudent(), () -> attempts.save(attempt, "w", List.of(answer(1, 1))))
                .deadline();
        assertThat(done).isEqualTo(new Extended(1, 0));
        assertThat(Duration.between(before, after)).isEqualTo(Duration.ofMinutes(10));
        assertThat(clock(attempt).lastSaveAt()).isEqualTo(after.plusSeconds(180));
        assertThat(audited("exams.extend", "exam:" + sample.exam())).isEqualTo(1);
        assertThat(as(sample.asOffice(), () -> times.extensions(sample.id())))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(WHY));
    }

    @Test
    void aChangeRespectsWhoHasBegunAndTellsTheOthers() throws Exception {
        AttemptId attempt = start();
        Instant before = clock(attempt).deadline();
        PlanningQueries.Planned planned = as(sample.asLead(), () -> planning.planned(sample.id()));
        assertThat(as(sample.asLead(), () -> planning.standings(sample.id())).running())
                .isEqualTo(1);
        NewExam longer = with(
                planned.plan(),
                planned.plan().minutes() + 10,
                planned.plan().closesAt().plusSeconds(600));
        as(sample.asLead(), () -> {
            exams.change(sample.id(), longer, planned.version(), WHY);
            return true;
        });
        assertThat(Duration.between(before, clock(attempt).deadline())).isEqualTo(Duration.ofMinutes(10));
        assertThat(as(sample.asStudent(), () -> mine.notices())).singleElement().satisfies(notice -> {
            assertThat(notice.reason()).isEqualTo(WHY);
            assertThat(notice.closesAt()).isEqualTo(longer.closesAt());
        });
        assertThatThrownBy(() -> as(sample.asLead(), () -> {
                    exams.change(sample.id(), planned.plan(), planned.version() + 1, WHY);
                    return true;
                }))
                .hasMessage("exams.error.onlyMoreTime");
        assertThatThrownBy(() -> as(sample.asLead(), () -> {
                    exams.cancel(sample.id(), WHY);
                    return true;
                }))
                .hasMessage("exams.error.begun");
    }

    @Test
    void whatIsCalledOffNobodySitsAndItsStudentsReadWhy() throws Exception {
        assertThatThrownBy(() -> as(sample.asStudent(), () -> {
                    exams.cancel(sample.id(), WHY);
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        as(sample.asOffice(), () -> {
            exams.cancel(sample.id(), WHY);
            return true;
        });
        assertThatThrownBy(this::start).isInstanceOf(NotFound.class);
        assertThat(as(sample.asStudent(), () -> mine.mine())).noneMatch(exam -> exam.id() == sample.exam());
        assertThat(as(sample.asStudent(), () -> mine.notices()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.opensAt()).isNull());
        assertThat(as(sample.asLead(), () -> lists.exam(sample.id())).cancelledAt())
                .isNotNull();
        assertThat(audited("exams.cancel", "exam:" + sample.exam())).isEqualTo(1);
        assertThatThrownBy(() -> as(sample.asLead(), () -> {
                    exams.release(sample.id());
                    return true;
                }))
                .hasMessage("exams.error.nothingMarked");
    }

    @Test
    void everyFigureHasItsRows() throws Exception {
        AttemptId attempt = start();
        for (ExamQueries.Stand stand : ExamQueries.Stand.values()) {
            int rows = as(sample.asLead(), () -> lists.results(sample.id(), sample.section(), stand, 0, 100))
                    .size();
            assertThat(as(sample.asLead(), () -> lists.count(sample.id(), null, stand)))
                    .isEqualTo(rows);
        }
        assertThat(as(sample.asLead(), () -> lists.results(sample.id(), null, ExamQueries.Stand.RUNNING, 0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.attemptId()).isEqualTo(attempt.value()));
    }

    private static NewExam with(NewExam plan, int minutes, Instant closes) {
        return new NewExam(
                plan.offeringId(),
                plan.blueprintId(),
                plan.sectionIds(),
                plan.title(),
                plan.opensAt(),
                closes,
                minutes,
                plan.graceSeconds(),
                plan.attemptsAllowed(),
                plan.releaseRule(),
                plan.partShare(),
                true);
    }

    @Test
    void aSectionAndAPersonAreExtendedAlone() throws Exception {
        AttemptId attempt = start();
        Instant before = clock(attempt).deadline();
        Instant closes = as(sample.asStudent(), () -> mine.one(sample.id())).closesAt();
        as(sample.asOffice(), () -> extensions.extend(sample.id(), Whom.section(sample.section()), 5, WHY));
        as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.person(sample.number()), 7, WHY));
        assertThat(Duration.between(before, clock(attempt).deadline())).isEqualTo(Duration.ofMinutes(12));
        assertThat(Duration.between(
                        closes,
                        as(sample.asStudent(), () -> mine.one(sample.id())).closesAt()))
                .isEqualTo(Duration.ofMinutes(12));
        assertThat(text("SELECT CAST(closes_at AS text) FROM exams.exam WHERE id = " + sample.exam()))
                .isEqualTo(text("SELECT CAST(created_at + INTERVAL '1 day' AS text) FROM exams.exam WHERE id = "
                        + sample.exam()));
        assertThatThrownBy(
                        () -> as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.person("nobody"), 7, WHY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.section(-1), 7, WHY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPaperThatTimeEndedIsOpenAgainWhileNobodyHasSeenResults() throws Exception {
        AttemptId attempt = ended("AFTER_CLOSE");
        Extended done = as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.everybody(), 10, WHY));
        assertThat(done).isEqualTo(new Extended(1, 1));
        AttemptClock clock = clock(attempt);
        assertThat(clock.state()).isEqualTo(AttemptState.RUNNING);
        assertThat(Duration.between(clock.serverTime(), clock.deadline()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThatThrownBy(() -> as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(late(1, 5)))))
                .hasMessage("exams.error.stillOpen");
        as(sample.asStudent(), () -> attempts.save(attempt, "w", List.of(answer(1, 5))));
        assertThat(as(sample.asStudent(), () -> endOfExam.handIn(attempt, "w", List.of()))
                        .state())
                .isEqualTo(AttemptState.HANDED_IN);
        assertThat(text("SELECT state FROM exams.attempt WHERE id = " + attempt.value()))
                .isEqualTo("MARKED");
    }

    @Test
    void onceResultsCanBeSeenNothingIsOpenedAgain() throws Exception {
        ended("AT_ONCE");
        assertThat(as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.everybody(), 10, WHY)))
                .isEqualTo(new Extended(0, 0));
        sql(
                "UPDATE exams.exam SET opens_at = now() - INTERVAL '1 day', closes_at = now() - INTERVAL '1 hour', held_until = NULL WHERE id = "
                        + sample.exam());
        assertThatThrownBy(() -> as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.everybody(), 10, WHY)))
                .hasMessage("exams.error.resultsOut");
    }

    @Test
    void whatCameLateWaitsAndIsMarkedOnceItCounts() throws Exception {
        AttemptId attempt = ended("AT_ONCE");
        LateAnswer right = new LateAnswer(
                1, 9, sample.right(em, attempt.value(), 1), Instant.now().minusSeconds(1), 3L);
        LateKept kept = as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(right, late(2, 8))));
        assertThat(kept.answers()).extracting(LateKept.Kept::waiting).containsExactly(true, true);
        assertThat(as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(right))))
                .isEqualTo(new LateKept(List.of(new LateKept.Kept(1, 9, true))));
        assertThat(points(attempt)).isEqualTo("0.00");
        assertThat(as(sample.asLead(), () -> times.late(sample.id())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.answers()).isEqualTo(2);
                    assertThat(line.decision()).isNull();
                });
        assertThat(as(sample.asLead(), () -> decide(attempt, LateVerdict.COUNTED)))
                .isEqualTo(2);
        assertThat(as(sample.asLead(), () -> decide(attempt, LateVerdict.NOT_COUNTED)))
                .isZero();
        assertThat(new BigDecimal(points(attempt))).isPositive();
        assertThat(as(sample.asStudent(), () -> results.result(attempt)).points())
                .isPositive();
        assertThat(audited("exams.late.COUNTED", "attempt:" + attempt.value())).isEqualTo(1);
    }

    @Test
    void whatDoesNotCountChangesNothingAndStaysDecided() throws Exception {
        AttemptId attempt = ended("AT_ONCE");
        as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(late(1, 9))));
        assertThat(as(sample.asOffice(), () -> decide(attempt, LateVerdict.NOT_COUNTED)))
                .isEqualTo(1);
        assertThat(as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(late(1, 10))))
                        .answers())
                .containsExactly(new LateKept.Kept(1, 10, false));
        assertThat(as(sample.asLead(), () -> decide(attempt, LateVerdict.COUNTED)))
                .isZero();
        assertThat(text("SELECT CAST(count(*) AS text) FROM exams.answer WHERE seq > 1 AND attempt_id = "
                        + attempt.value()))
                .isEqualTo("0");
    }

    @Test
    void whatWasSavedInTimeOrHandedInIsNotLate() throws Exception {
        AttemptId attempt = ended("AT_ONCE");
        assertThat(as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(late(1, 1))))
                        .answers())
                .containsExactly(new LateKept.Kept(1, 1, false));
        AttemptId handedIn = start();
        as(sample.asStudent(), () -> endOfExam.handIn(handedIn, null, List.of()));
        assertThatThrownBy(() -> as(sample.asStudent(), () -> lateAnswers.keep(handedIn, List.of(late(1, 9)))))
                .hasMessage("exams.error.closed");
    }

    @Test
    void aStrangerIsRefusedEverywhere() throws Exception {
        AttemptId attempt = ended("AT_ONCE");
        as(sample.asStudent(), () -> lateAnswers.keep(attempt, List.of(late(1, 9))));
        assertThatThrownBy(() -> as(sample.asStranger(), () -> lateAnswers.keep(attempt, List.of(late(1, 10)))))
                .isInstanceOf(NotFound.class);
        for (Identity nobody : List.of(sample.asStudent(), sample.asTeacher())) {
            List<Supplier<?>> tries = List.of(
                    () -> extensions.extend(sample.id(), Whom.everybody(), 10, WHY),
                    () -> decide(attempt, LateVerdict.COUNTED),
                    () -> times.late(sample.id()),
                    () -> times.extensions(sample.id()),
                    () -> times.outages(sample.id()),
                    () -> times.rooms(sample.id()));
            tries.forEach(one -> assertThatThrownBy(() -> as(nobody, one)).isInstanceOf(Forbidden.class));
        }
        assertThatThrownBy(() -> as(sample.asLead(), () -> lateAnswers.keep(attempt, List.of(late(1, 10)))))
                .isInstanceOf(Forbidden.class);
        SampleExam other = inTransaction(() -> SampleExam.make(em));
        assertThat(as(
                        sample.asLead(),
                        () -> endOfExam.decideLate(other.id(), List.of(attempt.value()), LateVerdict.COUNTED, WHY)))
                .isZero();
    }

    @Test
    void aSilenceOfTheServerIsNotedAndResultsWait() throws Exception {
        ended("AFTER_CLOSE");
        sql(
                "UPDATE exams.exam SET closes_at = now() - INTERVAL '10 minutes', opens_at = now() - INTERVAL '1 hour' WHERE id = "
                        + sample.exam());
        sql("INSERT INTO exams.heartbeat (at) VALUES (now() - INTERVAL '20 minutes')"
                + " ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at");
        currentUser.asSystem(heartbeat::beat);
        assertThat(as(sample.asLead(), () -> times.outages(sample.id()))).isNotEmpty();
        assertThat(text("SELECT CAST(held_until > now() + INTERVAL '50 minutes' AS text) FROM exams.exam WHERE id = "
                        + sample.exam()))
                .isEqualTo("true");
        assertThat(as(sample.asLead(), () -> extensions.extend(sample.id(), Whom.everybody(), 10, WHY)))
                .isEqualTo(new Extended(1, 1));
    }

    @Test
    void whatNoDatabaseKeepsCostsNobodyAnAnswer() {
        AttemptId attempt = start();
        AnswerValue nul = Json.read("{\"texts\":[\"a\\u0000b\"]}", AnswerValue.class);
        List<AnswerSave> both = List.of(answer(1, 1), new AnswerSave(2, 2, nul));
        assertThat(as(sample.asStudent(), () -> attempts.save(attempt, "w", both))
                        .answers())
                .hasSize(2);
        assertThat(as(sample.asStudent(), () -> endOfExam.handIn(attempt, "w", both))
                        .late())
                .isZero();
    }

    private int decide(AttemptId attempt, LateVerdict verdict) {
        return endOfExam.decideLate(sample.id(), List.of(attempt.value()), verdict, WHY);
    }

    /** A paper whose time and grace were over a moment ago, closed and marked. */
    private AttemptId ended(String rule) throws Exception {
        sql("UPDATE exams.exam SET release_rule = '%s' WHERE id = %d".formatted(rule, sample.exam()));
        AttemptId attempt = start();
        AnswerValue wrong = AnswerValue.chosen((place(attempt) + 1) % 3);
        as(sample.asStudent(), () -> attempts.save(attempt, "w", List.of(new AnswerSave(1, 1, wrong))));
        sql(
                "UPDATE exams.attempt SET started_at = now() - INTERVAL '1 hour', deadline = now() - INTERVAL '4 minutes', last_save_at = now() - INTERVAL '1 second' WHERE id = "
                        + attempt.value());
        endOfExam.sweep();
        return attempt;
    }

    private int place(AttemptId attempt) {
        return Objects.requireNonNull(sample.right(em, attempt.value(), 1).chosen())
                .get(0);
    }

    private AttemptId start() {
        return new AttemptId(
                as(sample.asStudent(), () -> attempts.start(sample.id())).attemptId());
    }

    private AttemptClock clock(AttemptId attempt) {
        return as(sample.asStudent(), () -> papers.clock(attempt));
    }

    private static AnswerSave answer(int position, long seq) {
        return new AnswerSave(position, seq, AnswerValue.chosen(0));
    }

    private static LateAnswer late(int position, long seq) {
        return new LateAnswer(position, seq, AnswerValue.chosen(0), null, null);
    }

    private String points(AttemptId attempt) {
        return text("SELECT CAST(points AS text) FROM exams.attempt WHERE id = " + attempt.value());
    }

    private long audited(String action, String subject) {
        return Long.parseLong(
                text("SELECT CAST(count(*) AS text) FROM shared.audit_entry WHERE action = '%s' AND subject = '%s'"
                        .formatted(action, subject)));
    }

    private String text(String sql) {
        return String.valueOf(em.createNativeQuery(sql).getSingleResult());
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

    private <T> T as(Identity who, Supplier<T> job) {
        return currentUser.as(who, job);
    }
}
