package org.xinke.signin.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xinke.shared.Unavailable;

@Timeout(30)
class FairQueueTest {
    private static final int LONGEST = 1_000;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final FairQueue queue = new FairQueue(1, LONGEST, Executors.defaultThreadFactory());

    @AfterEach
    void close() {
        gate.countDown();
        queue.close();
    }

    @Test
    void firstComeFirstServed() throws InterruptedException {
        holdTheWorker();
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            all.add(queue.add(null, () -> done.add(number)).toCompletableFuture());
        }
        gate.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(done).hasSize(100).isSorted();
    }

    @Test
    void whoWaitsSeesThePlaceAndWhoIsDoneNoLonger() throws InterruptedException {
        holdTheWorker();
        queue.add("second", () -> 2);
        CompletionStage<Integer> third = queue.add("third", () -> 3);

        assertThat(queue.place("second").orElseThrow().ahead()).isZero();
        assertThat(queue.place("third").orElseThrow().ahead()).isEqualTo(1);
        assertThat(queue.place("nobody")).isEmpty();

        gate.countDown();
        third.toCompletableFuture().join();
        assertThat(queue.place("third")).isEmpty();
    }

    @Test
    void aFullQueueSaysSo() throws InterruptedException {
        holdTheWorker();
        for (int i = 0; i < LONGEST; i++) {
            queue.add(null, () -> true);
        }
        refused(queue.add("late", () -> true));
        assertThat(queue.place("late")).isEmpty();
    }

    @Test
    void closingFinishesWhatIsBegunAndAnswersWhoWaits() throws InterruptedException {
        CompletionStage<Boolean> begun = holdTheWorker();
        CompletionStage<Boolean> waiting = queue.add("waiting", () -> true);

        Thread closing = new Thread(queue::close);
        closing.start();
        refused(waiting);
        assertThat(queue.place("waiting")).isEmpty();
        gate.countDown();
        closing.join();

        assertThat(begun.toCompletableFuture().join()).isTrue();
        refused(queue.add(null, () -> true));
    }

    @Test
    void whatTheWorkThrowsArrivesAndTheNextOneIsServed() {
        CompletionStage<Boolean> failed = queue.add(null, () -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> failed.toCompletableFuture().join())
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(queue.add(null, () -> 7).toCompletableFuture().join()).isEqualTo(7);
    }

    /** From many threads at once: each is served once, and never more at a time than there are workers. */
    @Test
    void nobodyIsForgottenHoweverManyCome() throws Exception {
        int callers = 16;
        int each = 60;
        AtomicInteger served = new AtomicInteger();
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(callers);
        try (FairQueue two = new FairQueue(2, LONGEST, Executors.defaultThreadFactory())) {
            List<CompletableFuture<Integer>> all = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                threads.add(new Thread(() -> {
                    await(start);
                    for (int i = 0; i < each; i++) {
                        all.add(two.add(null, () -> {
                                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                                    atWork.decrementAndGet();
                                    return served.incrementAndGet();
                                })
                                .toCompletableFuture());
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        }
        assertThat(served).hasValue(callers * each);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    private CompletionStage<Boolean> holdTheWorker() throws InterruptedException {
        CompletionStage<Boolean> held = queue.add(null, () -> {
            busy.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
        busy.await();
        return held;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(CompletionStage<?> stage) {
        assertThatThrownBy(() -> stage.toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Unavailable.class);
    }
}
