package org.xinke.load;

import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What was measured: times per kind of request, errors, and what the server paid. */
final class Figures {
    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicInteger> errors = new ConcurrentSkipListMap<>();

    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicInteger doubled = new AtomicInteger();

    void add(String what, long nano, int status) {
        nanos.computeIfAbsent(what, x -> new ConcurrentLinkedQueue<>()).add(nano);
        if (status >= 400) {
            errors.computeIfAbsent(status, x -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** Whose course broke off. */
    @Nullable
    Void failed(Throwable reason) {
        failed.incrementAndGet();
        return null;
    }

    void lost(long answers) {
        lost.addAndGet(answers);
    }

    void doubled(boolean attempt) {
        doubled.addAndGet(attempt ? 1 : 0);
    }

    void print(String name, int students, double seconds, ServerCost cost) {
        printTimes("%s: %d students, %.1f s".formatted(name, students, seconds));
        System.out.printf(
                "CPU-seconds per attempt: server %.3f, database %.3f, together %.3f%n",
                cost.serverCpu() / students,
                cost.databaseCpu() / students,
                (cost.serverCpu() + cost.databaseCpu()) / students);
        System.out.printf(
                "refused %d, answers lost %d, attempts doubled %d; memory of server and database %.0f MB%n",
                failed.get(), lost.get(), doubled.get(), cost.memoryMb());
        System.out.printf("server heap after a full GC: %+.1f KB per student%n", cost.heapKb() / students);
    }

    void printTimes(String name) {
        System.out.printf(
                "%n%s%n%-34s %8s %9s %9s %9s %9s%n", name, "request", "count", "p50 ms", "p95 ms", "p99 ms", "max ms");
        nanos.forEach((what, times) -> {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%-34s %8d %9.1f %9.1f %9.1f %9.1f%n",
                    what, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        });
        System.out.printf("errors: %s%n", errors.isEmpty() ? "0" : errors.toString());
    }

    private static double at(long[] sorted, double share) {
        int index = Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, index)] / 1e6;
    }
}
