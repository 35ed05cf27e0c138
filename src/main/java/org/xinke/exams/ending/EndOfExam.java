package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.ExamId;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.exams.attempts.Attempts;
import org.xinke.exams.attempts.Closing;
import org.xinke.exams.attempts.HandedIn;
import org.xinke.exams.attempts.Marking;
import org.xinke.shared.CurrentUser;

/**
 * Ends attempts and has them marked, in separate transactions: nothing that goes wrong while marking can undo a hand-in.
 * What stays unmarked is taken up by the next sweep.
 */
@ApplicationScoped
public class EndOfExam {
    private static final Logger LOG = Logger.getLogger(EndOfExam.class.getName());

    @Inject
    Attempts attempts;

    @Inject
    Closing closing;

    @Inject
    Marking marking;

    @Inject
    LateDecisions lateDecisions;

    @Inject
    CurrentUser currentUser;

    public HandedIn handIn(AttemptId attempt, @Nullable String windowId, List<AnswerSave> rest) {
        HandedIn receipt = attempts.handIn(attempt, windowId, rest);
        mark(attempt);
        return receipt;
    }

    /** After a hand-in that has been committed. */
    public void mark(AttemptId attempt) {
        currentUser.asSystem(() -> tryToMark(attempt.value()));
    }

    /**
     * Decides about late answers, and marks anew whose answers have changed.
     *
     * @return how many answers were decided about
     */
    public int decideLate(ExamId exam, List<Long> attempts, LateVerdict verdict, String reason) {
        List<LateDecisions.Decided> decided = lateDecisions.decide(exam, attempts, verdict, reason);
        currentUser.asSystem(() -> decided.forEach(one -> tryToMark(one.attemptId())));
        return decided.stream().mapToInt(LateDecisions.Decided::answers).sum();
    }

    /** Closes all that are overdue, then marks all that wait. */
    public void sweep() {
        currentUser.asSystem(() -> {
            while (closing.closeBatch() > 0) {
                LOG.fine("closed a batch of overdue attempts");
            }
            markWaiting();
        });
    }

    /** Many at once; if one of them fails, each for itself, so that it holds up nobody else. */
    private void markWaiting() {
        try {
            while (marking.markBatch() > 0) {
                LOG.fine("marked a batch");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a batch could not be marked, trying one by one", e);
            marking.waiting().forEach(this::tryToMark);
        }
    }

    private void tryToMark(long id) {
        try {
            marking.mark(List.of(id));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "could not mark attempt " + id + ", the next sweep tries again");
        }
    }
}
