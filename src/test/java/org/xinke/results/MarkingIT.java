package org.xinke.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.exams.ExamId;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** On PostgreSQL: written answers from the hand-in to the points. */
@ExtendWith(ArquillianExtension.class)
class MarkingIT {
    @Inject
    EndOfExam endOfExam;

    @Inject
    ScriptCollector collector;

    @Inject
    Scripts scripts;

    @Inject
    Moderation moderation;

    @Inject
    MarkingQueries queries;

    @Inject
    MarkingBoard board;

    @Inject
    AnalysisQueries analyses;

    @Inject
    CurrentUser currentUser;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private SampleMarking sample = new SampleMarking(0, 0, 0, 0, 0);

    @Test
    void anExamWithWrittenAnswersIsMarkedToItsEnd() throws Exception {
        begin(2, 0);
        assertThat(state()).containsOnly("HANDED_IN");
        assertThat(as(teacher(), queries::piles)).singleElement().satisfies(pile -> assertThat(pile.waiting())
                .isEqualTo(2));
        ScriptTask first = take(teacher()).orElseThrow();
        ScriptTask second = take(other()).orElseThrow();
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.script().parts().get(0).said()).containsExactly("写了几句");
        assertThat(as(teacher(), () -> scripts.mark(first.id(), points("2", "3"))))
                .isEqualTo(ScriptState.DECIDED);
        assertThat(as(other(), () -> scripts.mark(second.id(), points("0", "1"))))
                .isEqualTo(ScriptState.DECIDED);
        assertThat(take(teacher())).isEmpty();
        endOfExam.sweep();
        assertThat(state()).containsOnly("MARKED");
        assertThat(pointsOf(first.id())).isEqualTo("5.00");
        assertThat(pointsOf(second.id())).isEqualTo("1.00");
        ItemAnalysis analysis = as(lead(), () -> analyses.analysis(exam()));
        assertThat(analysis.figures().papers()).isEqualTo(2);
        assertThat(analysis.figures().mean()).isEqualTo(3);
        assertThat(analysis.passed()).isEqualTo(1);
        assertThat(analysis.items())
                .singleElement()
                .satisfies(item -> assertThat(item.figures().facility()).isEqualTo(0.375));
        assertThat(analysis.objectives()).singleElement().satisfies(line -> assertThat(line.facility())
                .isEqualByComparingTo("0.375"));
        as(teacher(), () -> scripts.correct(first.id(), points("1", "1")));
        endOfExam.sweep();
        assertThat(pointsOf(first.id())).isEqualTo("2.00");
    }

    @Test
    void whatIsHalfDoneIsThereAgainAndNobodyElseTakesIt() throws Exception {
        begin(1, 0);
        ScriptTask task = take(teacher()).orElseThrow();
        Judgement half = new Judgement(Arrays.asList(new BigDecimal("2"), null), "想一想");
        as(teacher(), () -> {
            scripts.keep(task.id(), half);
            return true;
        });
        assertThat(take(other())).isEmpty();
        assertThat(take(teacher()).orElseThrow().judgement()).isEqualTo(half);
        assertThatThrownBy(() -> as(other(), () -> scripts.mark(task.id(), points("1", "1"))))
                .isInstanceOf(Conflict.class);
        sql("UPDATE results.script SET held_until = now() - INTERVAL '1 second' WHERE exam_id = " + sample.exam());
        assertThat(take(other()).orElseThrow().judgement().picks()).containsOnlyNulls();
        assertThatThrownBy(() -> as(teacher(), () -> scripts.mark(task.id(), points("1", "1"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void twoWhoDisagreeLeaveItToTheLead() throws Exception {
        begin(1, 100);
        ScriptTask task = take(teacher()).orElseThrow();
        assertThat(as(teacher(), () -> scripts.mark(task.id(), points("3", "5"))))
                .isEqualTo(ScriptState.SECOND);
        assertThat(take(teacher())).isEmpty();
        assertThat(take(other()).orElseThrow().state()).isEqualTo(ScriptState.SECOND);
        assertThat(as(other(), () -> scripts.mark(task.id(), points("0", "0")))).isEqualTo(ScriptState.LEAD);
        assertThatThrownBy(() -> as(teacher(), () -> scripts.correct(task.id(), points("0", "0"))))
                .isInstanceOf(Conflict.class);
        assertThat(as(lead(), () -> board.disputed(exam()))).singleElement().satisfies(script -> assertThat(script.id())
                .isEqualTo(task.id()));
        assertThat(as(lead(), () -> board.rounds(task.id()))).hasSize(2);
        assertThat(as(lead(), () -> moderation.decide(task.id(), points("3", "1"))))
                .isEqualTo(ScriptState.DECIDED);
        endOfExam.sweep();
        assertThat(pointsOf(task.id())).isEqualTo("4.00");
        assertThat(as(lead(), () -> board.questions(exam()))).singleElement().satisfies(line -> {
            assertThat(line.decided()).isEqualTo(1);
            assertThat(line.pairs()).isEqualTo(1);
            assertThat(line.apart()).isEqualByComparingTo("8");
        });
    }

    @Test
    void anAnswerThatChangesIsReadAnew() throws Exception {
        begin(1, 0);
        ScriptTask task = take(teacher()).orElseThrow();
        as(teacher(), () -> scripts.mark(task.id(), points("3", "5")));
        endOfExam.sweep();
        sql("UPDATE exams.answer SET seq = 2 WHERE attempt_id = " + task.id().attempt());
        sql("UPDATE exams.attempt SET state = 'CLOSED_BY_SERVER', auto_marked_at = NULL, marked_at = NULL WHERE id = "
                + task.id().attempt());
        endOfExam.sweep();
        assertThat(state()).containsOnly("CLOSED_BY_SERVER");
        currentUser.asSystem(collector::collect);
        as(teacher(), () -> scripts.mark(take(teacher()).orElseThrow().id(), points("1", "0")));
        endOfExam.sweep();
        assertThat(pointsOf(task.id())).isEqualTo("1.00");
    }

    @Test
    void collectingAgainChangesNothing() throws Exception {
        begin(3, 50);
        currentUser.asSystem(() -> assertThat(collector.collect()).isZero());
    }

    @Test
    void theLeadNamesMarkersAndWhoIsTakenOffGivesBack() throws Exception {
        begin(1, 0);
        assertThat(take(teacher())).isPresent();
        as(lead(), () -> {
            moderation.markers(exam(), List.of(sample.other()));
            return true;
        });
        assertThatThrownBy(() -> take(teacher())).isInstanceOf(Forbidden.class);
        assertThat(take(other())).isPresent();
        assertThatThrownBy(() -> as(lead(), () -> {
                    moderation.markers(exam(), List.of());
                    return true;
                }))
                .hasMessage("results.error.noMarkers");
    }

    @Test
    void aStrangerReadsAndMarksNothing() throws Exception {
        begin(1, 0);
        ScriptTask task = take(teacher()).orElseThrow();
        assertThat(as(stranger(), queries::piles)).isEmpty();
        assertThatThrownBy(() -> take(stranger())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(stranger(), () -> scripts.mark(task.id(), points("1", "1"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(stranger(), () -> scripts.mine(task.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger(), () -> {
                    scripts.keep(task.id(), points("1", "1"));
                    return true;
                }))
                .isInstanceOf(Conflict.class);
        for (Identity noLead : List.of(teacher(), who(sample.stranger(), Role.STUDENT))) {
            List<Supplier<?>> tries = List.of(
                    () -> moderation.decide(task.id(), points("1", "1")),
                    () -> moderation.script(task.id()),
                    () -> board.rounds(task.id()),
                    () -> board.disputed(exam()),
                    () -> analyses.analysis(exam()),
                    () -> board.markers(exam()));
            tries.forEach(one -> assertThatThrownBy(() -> as(noLead, one)).isInstanceOf(Forbidden.class));
        }
    }

    /** Handed in, marked by the machine, collected. */
    private void begin(int students, int secondPercent) throws Exception {
        sample = inTransaction(() -> SampleMarking.make(em, students));
        endOfExam.sweep();
        currentUser.asSystem(collector::collect);
        as(lead(), () -> {
            moderation.rule(exam(), secondPercent, 20);
            return true;
        });
    }

    private ExamId exam() {
        return new ExamId(sample.exam());
    }

    private Optional<ScriptTask> take(Identity who) {
        return as(who, () -> scripts.next(exam(), sample.version()));
    }

    private static Judgement points(String... picks) {
        return new Judgement(Arrays.stream(picks).map(BigDecimal::new).toList(), "");
    }

    private List<String> state() {
        List<?> states = em.createNativeQuery("SELECT state FROM exams.attempt WHERE exam_id = " + sample.exam())
                .getResultList();
        return states.stream().map(String::valueOf).toList();
    }

    private String pointsOf(ScriptId id) {
        return String.valueOf(em.createNativeQuery("SELECT points FROM exams.attempt WHERE id = " + id.attempt())
                .getSingleResult());
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

    private Identity teacher() {
        return who(sample.teacher(), Role.INSTRUCTOR);
    }

    private Identity other() {
        return who(sample.other(), Role.INSTRUCTOR);
    }

    private Identity stranger() {
        return who(sample.stranger(), Role.INSTRUCTOR);
    }

    private Identity lead() {
        return who(sample.stranger(), Role.LEAD);
    }

    private static Identity who(long person, Role role) {
        return new Identity(person, "p" + person, "p" + person, List.of(new Grant(role, null)), false);
    }
}
