package org.xinke.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Unavailable;

/**
 * What comes together is done together: one of the workers gathers, the others work. When many fail together each is tried for
 * itself, so that what is bad costs nobody else anything; {@link Unavailable} alone is everybody's.
 */
final class Batches<Q, A> {
    private final BlockingQueue<Waiting<Q, A>> queue;
    private final Function<List<Q>, List<A>> work;
    private final Pause pause;
    private final int most;
    private final Object gathering = new Object();
    private final Waiting<Q, A> end = new Waiting<>(null);
    private boolean closed;
    private boolean ended;

    /**
     * @param work an answer for each question, in their order
     * @param pause while others may join the first
     * @param most in one batch
     * @param room for so many that wait
     */
    Batches(Function<List<Q>, List<A>> work, Pause pause, int most, int room) {
        this.work = work;
        this.pause = pause;
        this.most = most;
        this.queue = new ArrayBlockingQueue<>(room);
    }

    /** @throws Unavailable when too many wait, or this is the end */
    synchronized CompletionStage<A> ask(Q question) {
        Waiting<Q, A> waiting = new Waiting<>(question);
        if (closed || !queue.offer(waiting)) {
            throw new Unavailable("shared.error.unavailable");
        }
        return waiting.answer;
    }

    /** What is queued is still done; nothing more comes in. */
    void close() throws InterruptedException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        queue.put(end);
    }

    /** A worker's life, until the end. */
    void work() {
        try {
            for (List<Waiting<Q, A>> batch = gather(); !batch.isEmpty(); batch = gather()) {
                answer(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting<Q, A>> gather() throws InterruptedException {
        synchronized (gathering) {
            List<Waiting<Q, A>> batch = new ArrayList<>();
            if (!ended) {
                batch.add(queue.take());
                if (batch.get(0) != end) {
                    pause.pause();
                    queue.drainTo(batch, most - 1);
                }
                ended = batch.remove(end);
            }
            return batch;
        }
    }

    private void answer(List<Waiting<Q, A>> batch) {
        List<A> answers;
        try {
            answers = work.apply(batch.stream().map(Waiting::question).toList());
        } catch (Unavailable e) {
            batch.forEach(one -> one.answer.completeExceptionally(e));
            return;
        } catch (RuntimeException | Error e) {
            apart(batch, e);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer.complete(answers.get(i));
        }
    }

    private void apart(List<Waiting<Q, A>> batch, Throwable reason) {
        if (batch.size() == 1) {
            batch.get(0).answer.completeExceptionally(reason);
        } else {
            batch.forEach(one -> answer(List.of(one)));
        }
    }

    /** How long the first waits for others. */
    interface Pause {
        void pause() throws InterruptedException;
    }

    private static final class Waiting<Q, A> {
        private final @Nullable Q question;
        private final CompletableFuture<A> answer = new CompletableFuture<>();

        Waiting(@Nullable Q question) {
            this.question = question;
        }

        Q question() {
            if (question == null) {
                throw new IllegalStateException("the end asks nothing");
            }
            return question;
        }
    }
}
