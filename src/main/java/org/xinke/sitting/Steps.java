package org.xinke.sitting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.ExamId;
import org.xinke.exams.MyExamQueries;
import org.xinke.exams.attempts.Attempts;
import org.xinke.exams.attempts.PaperQueries;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.exams.rest.AttemptsResource.Rest;
import org.xinke.exams.rest.AttemptsResource.Window;

/**
 * The steps of an attempt beside its saves: door, start, paper, another window, the end. They are the use cases that REST calls,
 * each for itself, over a connection of the sitting.
 */
@ApplicationScoped
class Steps {
    @Resource
    ManagedThreadFactory threads;

    @Inject
    StepConnection connection;

    @Inject
    SittingSettings settings;

    @Inject
    MyExamQueries exams;

    @Inject
    Attempts attempts;

    @Inject
    PaperQueries papers;

    @Inject
    EndOfExam endOfExam;

    private @Nullable Workers<Step, Object> workers;

    @PostConstruct
    void open() {
        workers = new Workers<>(
                threads,
                settings.stepWorkers(),
                new Batches<>(steps -> List.of(connection.run(steps.get(0))), () -> {}, 1, settings.queue()));
    }

    /** Whoever says so first makes the threads. */
    void start() {}

    @PreDestroy
    void close() {
        workers().close();
    }

    CompletionStage<Object> take(Step step) {
        return workers().ask(step);
    }

    /** @throws Refused when its body cannot be read, or breaks a constraint */
    Step step(Wanted wanted, String cookie, byte[] body, Locale language) {
        AttemptId attempt = new AttemptId(wanted.id());
        return switch (wanted.kind()) {
            case DOOR -> Step.of(cookie, () -> exams.one(new ExamId(wanted.id())));
            case START -> Step.of(cookie, () -> attempts.start(new ExamId(wanted.id()), wanted.wayRound()));
            case PAPER -> Step.of(cookie, () -> papers.paper(attempt));
            case WINDOW -> takeOver(attempt, cookie, Bodies.read(body, Window.class, language));
            case HAND_IN -> handIn(attempt, cookie, Bodies.read(body, Rest.class, language));
            default -> throw new IllegalArgumentException(wanted.toString());
        };
    }

    private Step takeOver(AttemptId attempt, String cookie, Window window) {
        return Step.of(cookie, () -> {
            attempts.takeOver(attempt, window.windowId());
            return papers.paper(attempt);
        });
    }

    private Step handIn(AttemptId attempt, String cookie, Rest rest) {
        return new Step(
                cookie,
                () -> attempts.handIn(attempt, rest.windowId(), Objects.requireNonNullElse(rest.answers(), List.of())),
                () -> endOfExam.mark(attempt));
    }

    private Workers<Step, Object> workers() {
        return Objects.requireNonNull(workers, "not open");
    }
}
