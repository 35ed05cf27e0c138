package org.xinke.signin.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Unavailable;

/**
 * Work that is done a few at a time, first come first served. Whoever waits holds no thread, and can ask by a ticket how many
 * are still ahead. Nobody is forgotten: what is not done when the house closes is answered too.
 */
final class FairQueue implements AutoCloseable {
    private static final long LAST_WORK_SECONDS = 10;
    private static final int SMOOTHING = 16;
    private static final Timer WAIT = Metrics.timer("xinke.signin.wait");
    private static final Counter REFUSED = Metrics.counter("xinke.signin.refused");

    private final ThreadPoolExecutor workers;
    private final Map<String, Long> tickets = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong nanosEach = new AtomicLong();
    private long entered;

    FairQueue(int workers, int longest, ThreadFactory threads) {
        this.workers = new ThreadPoolExecutor(
                workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(longest), threads);
        Metrics.gauge(
                "xinke.signin.queue", this, queue -> queue.workers.getQueue().size());
    }

    /**
     * @param ticket by which the caller will ask for the place; null: will not ask
     * @return fails with what the work throws, or with {@link Unavailable} when the queue is full or closes
     */
    <T> CompletionStage<T> add(@Nullable String ticket, Supplier<T> work) {
        Waiting<T> waiting = new Waiting<>(ticket, work);
        if (!enter(ticket, waiting)) {
            waiting.giveUp();
        }
        return waiting.done;
    }

    /** The order of the places is the order of the queue, so both are given under one lock. */
    private synchronized boolean enter(@Nullable String ticket, Runnable waiting) {
        entered++;
        if (ticket != null) {
            tickets.put(ticket, entered);
        }
        try {
            workers.execute(waiting);
            return true;
        } catch (RejectedExecutionException full) {
            entered--;
            return false;
        }
    }

    /** Empty when nobody waits by this ticket, or no longer. */
    Optional<Place> place(String ticket) {
        return Optional.ofNullable(tickets.get(ticket)).map(place -> {
            long ahead = Math.max(0, place - 1 - begun.get());
            Duration wait = Duration.ofNanos((ahead + 1) * nanosEach.get() / workers.getCorePoolSize());
            return new Place(ahead, wait.plusMillis(999).toSeconds());
        });
    }

    /** What is being done is finished; who still waits is told to come again. */
    @Override
    public void close() {
        workers.shutdown();
        List<Runnable> rest = new ArrayList<>();
        workers.getQueue().drainTo(rest);
        rest.forEach(waiting -> ((Waiting<?>) waiting).giveUp());
        try {
            workers.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void took(long nanos) {
        nanosEach.updateAndGet(before -> before == 0 ? nanos : before + (nanos - before) / SMOOTHING);
    }

    private final class Waiting<T> implements Runnable {
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private final @Nullable String ticket;
        private final Supplier<T> work;
        private final long since = System.nanoTime();

        Waiting(@Nullable String ticket, Supplier<T> work) {
            this.ticket = ticket;
            this.work = work;
        }

        @Override
        public void run() {
            begun.incrementAndGet();
            long start = System.nanoTime();
            WAIT.record(start - since, TimeUnit.NANOSECONDS);
            try {
                T result = work.get();
                leave(start);
                done.complete(result);
            } catch (Throwable e) { // whoever waits must hear of it, whatever it was
                leave(start);
                done.completeExceptionally(e);
            }
        }

        private void leave(long start) {
            took(System.nanoTime() - start);
            forgetTicket();
        }

        void giveUp() {
            forgetTicket();
            REFUSED.increment();
            done.completeExceptionally(new Unavailable("signin.error.full"));
        }

        private void forgetTicket() {
            if (ticket != null) {
                tickets.remove(ticket);
            }
        }
    }
}
