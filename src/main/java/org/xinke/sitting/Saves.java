package org.xinke.sitting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The workers of a node that write what its students save. */
@ApplicationScoped
class Saves {
    private static final long FAREWELL_SECONDS = 10;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    SittingStatement statement;

    @Inject
    SittingSettings settings;

    private final List<Thread> workers = new ArrayList<>();
    private @Nullable Batches<Asked, Found> batches;

    @PostConstruct
    void open() {
        long window = settings.window().toMillis();
        Batches<Asked, Found> made = new Batches<>(
                statement::ask, () -> TimeUnit.MILLISECONDS.sleep(window), settings.batch(), settings.queue());
        batches = made;
        for (int i = 0; i < settings.workers(); i++) {
            Thread worker = threads.newThread(made::work);
            workers.add(worker);
            worker.start();
        }
    }

    /** Who has been waiting is still answered. */
    @PreDestroy
    void close() {
        try {
            batches().close();
            for (Thread worker : workers) {
                worker.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    CompletionStage<Found> ask(Asked asked) {
        return batches().ask(asked);
    }

    private Batches<Asked, Found> batches() {
        return Objects.requireNonNull(batches, "not open");
    }
}
