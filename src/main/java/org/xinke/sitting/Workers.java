package org.xinke.sitting;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.xinke.shared.Unavailable;

/** Threads for {@link Batches}, from the application's start to its end. */
final class Workers<Q, A> {
    private static final long FAREWELL_SECONDS = 10;

    private final Batches<Q, A> batches;
    private final List<Thread> threads = new ArrayList<>();

    Workers(ManagedThreadFactory factory, int count, Batches<Q, A> batches) {
        this.batches = batches;
        for (int i = 0; i < count; i++) {
            Thread worker = factory.newThread(batches::work);
            threads.add(worker);
            worker.start();
        }
    }

    /** @throws Unavailable when too many wait, or this is the end */
    CompletionStage<A> ask(Q question) {
        return batches.ask(question);
    }

    /** Who has been waiting is still answered. */
    void close() {
        try {
            batches.close();
            for (Thread worker : threads) {
                worker.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
