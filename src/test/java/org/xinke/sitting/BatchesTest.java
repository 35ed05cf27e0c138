package org.xinke.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Unavailable;

class BatchesTest {
    private static final int BAD = -1;
    private static final int SOON = 10;

    private final Semaphore gathered = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final List<Thread> workers = new ArrayList<>();
    private Batches<Integer, String> sut = batches(100);

    @AfterEach
    void leave() throws Exception {
        gathered.release(1_000_000);
        sut.close();
        for (Thread worker : workers) {
            worker.join(TimeUnit.SECONDS.toMillis(SOON));
            assertThat(worker.isAlive()).isFalse();
        }
    }

    @Test
    void whatComesTogetherIsDoneTogetherAndEachHasItsOwnAnswer() throws Exception {
        work(1);
        CompletionStage<String> first = sut.ask(1);
        begun.acquire();
        CompletionStage<String> second = sut.ask(2);
        gathered.release();
        assertThat(answer(first)).isEqualTo("1!");
        assertThat(answer(second)).isEqualTo("2!");
        assertThat(batches).containsExactly(List.of(1, 2));
    }

    @Test
    void aBatchHasABound() throws Exception {
        List<CompletionStage<String>> all =
                IntStream.range(0, 7).mapToObj(sut::ask).toList();
        gathered.release(7);
        work(1);
        for (CompletionStage<String> one : all) {
            answer(one);
        }
        assertThat(batches).allMatch(batch -> batch.size() <= 5).hasSize(2);
    }

    @Test
    void aBadOneCostsTheOthersNothing() throws Exception {
        CompletionStage<String> good = sut.ask(1);
        CompletionStage<String> bad = sut.ask(BAD);
        CompletionStage<String> better = sut.ask(2);
        gathered.release(3);
        work(1);
        assertThat(answer(good)).isEqualTo("1!");
        assertThat(answer(better)).isEqualTo("2!");
        assertThatThrownBy(() -> answer(bad)).hasRootCauseMessage("bad");
    }

    @Test
    void whenTheDatabaseIsAwayNobodyIsTriedAlone() throws Exception {
        sut = new Batches<>(
                all -> {
                    batches.add(List.copyOf(all));
                    throw new Unavailable("away");
                },
                () -> {},
                5,
                100);
        CompletionStage<String> one = sut.ask(1);
        CompletionStage<String> two = sut.ask(2);
        work(1);
        assertThatThrownBy(() -> answer(one)).hasCauseInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> answer(two)).hasCauseInstanceOf(Unavailable.class);
        assertThat(batches).containsExactly(List.of(1, 2));
    }

    @Test
    void aFullQueueTakesNoMore() {
        sut = batches(2);
        sut.ask(1);
        sut.ask(2);
        assertThatThrownBy(() -> sut.ask(3)).isInstanceOf(Unavailable.class);
        work(1);
    }

    @Test
    void atTheEndWhatIsQueuedIsStillDoneAndNothingComesIn() throws Exception {
        List<CompletionStage<String>> all =
                IntStream.range(0, 12).mapToObj(sut::ask).toList();
        sut.close();
        assertThatThrownBy(() -> sut.ask(99)).isInstanceOf(Unavailable.class);
        gathered.release(12);
        work(3);
        for (int i = 0; i < all.size(); i++) {
            assertThat(answer(all.get(i))).isEqualTo(i + "!");
        }
    }

    @Test
    void manyAtOnceWithSeveralWorkersLoseNobody() throws Exception {
        sut = new Batches<>(this::work, () -> {}, 50, 5_000);
        work(3);
        List<CompletionStage<String>> all =
                IntStream.range(0, 4_000).parallel().mapToObj(sut::ask).toList();
        for (int i = 0; i < all.size(); i++) {
            assertThat(answer(all.get(i))).isEqualTo(i + "!");
        }
    }

    private Batches<Integer, String> batches(int room) {
        return new Batches<>(
                this::work,
                () -> {
                    begun.release();
                    gathered.acquire();
                },
                5,
                room);
    }

    private List<String> work(List<Integer> all) {
        if (all.contains(BAD)) {
            throw new IllegalStateException("bad");
        }
        batches.add(List.copyOf(all));
        return all.stream().map(one -> one + "!").toList();
    }

    private void work(int count) {
        for (int i = 0; i < count; i++) {
            Thread worker = new Thread(sut::work);
            workers.add(worker);
            worker.start();
        }
    }

    private static String answer(CompletionStage<String> stage) throws Exception {
        return stage.toCompletableFuture().get(SOON, TimeUnit.SECONDS);
    }
}
