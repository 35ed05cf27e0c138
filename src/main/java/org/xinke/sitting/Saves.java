package org.xinke.sitting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.attempts.SavedAnswers;
import org.xinke.exams.rest.AttemptsResource.Saved;
import org.xinke.shared.NotFound;

/** Writes what the students of a node save and looks at their clocks: all that come together in one statement. */
@ApplicationScoped
class Saves {
    @Resource
    ManagedThreadFactory threads;

    @Inject
    SittingStatement statement;

    @Inject
    SittingSettings settings;

    private @Nullable Workers<Asked, Found> workers;

    @PostConstruct
    void open() {
        long window = settings.window().toMillis();
        workers = new Workers<>(
                threads,
                settings.workers(),
                new Batches<>(
                        Measured.of(statement::ask),
                        () -> TimeUnit.MILLISECONDS.sleep(window),
                        settings.batch(),
                        settings.queue()));
    }

    /** Whoever says so first makes the threads. */
    void start() {}

    @PreDestroy
    void close() {
        workers().close();
    }

    CompletionStage<Object> answer(Wanted wanted, Asked asked) {
        return workers().ask(asked).thenApply(found -> switch (wanted.kind()) {
            case CLOCK -> found.clock();
            case SAVE_ONE -> one(found.saved());
            default -> found.saved();
        });
    }

    /** Only asks who it is, and tells that one what is wrong with the request; a stranger is told that he is one. */
    CompletionStage<Object> refuse(String token, Refused reason) {
        return workers().ask(Asked.who(token)).thenApply(found -> {
            found.demandStudent();
            throw reason;
        });
    }

    private Workers<Asked, Found> workers() {
        return Objects.requireNonNull(workers, "not open");
    }

    private static Saved one(SavedAnswers saved) {
        return saved.answers().stream()
                .findFirst()
                .map(one -> new Saved(one.seq(), one.savedAt(), saved.deadline(), saved.serverTime()))
                .orElseThrow(NotFound::new);
    }
}
