package org.xinke.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xinke.launch.DemoServer;

/**
 * {@code mvn -Pload}: an exam as a year meets it. The first come to a server that has just said that it is ready, further ones to
 * one that is warm: each signs in, opens the door, starts, answers with think time, hands in, and reads what was kept. At the end
 * many who have signed in start within a second or two. Settings: {@code -Dload.cold=150 -Dload.students=100
 * -Dload.startSeconds=10 -Dload.answers=50 -Dload.starts=300} (a second, for {@code -Dload.starters=600}).
 */
public final class ExamLoad {
    private static final int MOST_STUDENTS = 2_000;
    private static final Duration THINK = Duration.ofSeconds(1);

    private ExamLoad() {}

    public static void main(String[] arguments) throws Exception {
        int cold = size("load.cold", 150);
        int warm = size("load.students", 100);
        int starters = size("load.starters", 600);
        System.setProperty("demo.fullSpeed", "true");
        try (DemoServer server =
                DemoServer.start(Path.of("target/load-data"), Path.of("target/xinke.war"), cold + warm + starters)) {
            List<Candidate> all = IntStream.rangeClosed(1, cold + warm + starters)
                    .mapToObj(i -> new Candidate(server.baseUrl(), String.valueOf(20_260_000 + i)))
                    .toList();
            exam(server, "cold", all.subList(0, cold));
            exam(server, "warm", all.subList(cold, cold + warm));
            starts(server, all.subList(cold + warm, all.size()));
        }
        System.exit(0);
    }

    private static int size(String name, int usual) {
        return Math.min(MOST_STUDENTS, Integer.getInteger(name, usual));
    }

    private static void exam(DemoServer server, String name, List<Candidate> candidates) throws Exception {
        int startSeconds = Integer.getInteger("load.startSeconds", 10);
        int answers = Math.min(200, Integer.getInteger("load.answers", 50));
        Random random = new Random(42);
        Figures figures = new Figures();
        measured(server, name, figures, candidates, candidate -> candidate
                .enter(Duration.ofMillis(random.nextInt(startSeconds * 1000)), figures)
                .thenCompose(in -> candidate.attempt(THINK, answers, figures)));
    }

    private static void starts(DemoServer server, List<Candidate> candidates) throws Exception {
        Figures entering = new Figures();
        measured(server, "sign-in wave", entering, candidates, candidate -> candidate.enter(Duration.ZERO, entering));
        long gap = 1_000_000_000L / Integer.getInteger("load.starts", 300);
        Figures figures = new Figures();
        measured(
                server,
                "starts",
                figures,
                candidates,
                candidate -> candidate.start(Duration.ofNanos(gap * candidates.indexOf(candidate)), figures));
    }

    private static void measured(
            DemoServer server,
            String name,
            Figures figures,
            List<Candidate> candidates,
            Function<Candidate, CompletableFuture<Void>> course)
            throws Exception {
        ServerCost before = ServerCost.of(server);
        long begin = System.nanoTime();
        CompletableFuture<?>[] all = candidates.stream()
                .map(candidate -> course.apply(candidate).exceptionally(figures::failed))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).get(10, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - begin) / 1e9;
        figures.print(name, candidates.size(), seconds, ServerCost.of(server).minus(before));
    }
}
