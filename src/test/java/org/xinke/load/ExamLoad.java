package org.xinke.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.xinke.launch.DemoServer;

/**
 * {@code mvn -Pload}: students in a waiting room start within some seconds, answer with think time, hand in. Sign-in comes
 * before the measuring, and so does an exam of others: a server that serves an exam has been running for more than a minute,
 * and its compiler would else be measured. Settings: {@code -Dload.students=200 -Dload.warmUp=150 -Dload.startSeconds=10
 * -Dload.answers=50}.
 */
public final class ExamLoad {
    private static final int MOST_STUDENTS = 2_000;
    private static final Duration THINK = Duration.ofSeconds(1);

    private ExamLoad() {}

    public static void main(String[] arguments) throws Exception {
        int students = Math.min(MOST_STUDENTS, Integer.getInteger("load.students", 200));
        int warmUp = Math.min(MOST_STUDENTS, Integer.getInteger("load.warmUp", 150));
        int startSeconds = Integer.getInteger("load.startSeconds", 10);
        int answers = Math.min(200, Integer.getInteger("load.answers", 50));
        System.setProperty("demo.fullSpeed", "true");
        try (DemoServer server =
                DemoServer.start(Path.of("target/load-data"), Path.of("target/xinke.war"), warmUp + students)) {
            List<Candidate> candidates = signIn(server.baseUrl(), warmUp + students);
            run(server, "warm-up", candidates.subList(0, warmUp), startSeconds, answers);
            run(server, "measured", candidates.subList(warmUp, warmUp + students), startSeconds, answers);
        }
        System.exit(0);
    }

    private static List<Candidate> signIn(String baseUrl, int students) throws Exception {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= students; i++) {
            Candidate candidate = new Candidate(baseUrl, String.valueOf(20_260_000 + i));
            candidate.signIn();
            candidates.add(candidate);
        }
        long exam = candidates.get(0).findExam();
        candidates.forEach(candidate -> candidate.sits(exam));
        return candidates;
    }

    private static void run(DemoServer server, String name, List<Candidate> candidates, int startSeconds, int answers)
            throws Exception {
        Figures figures = new Figures();
        ServerCost before = ServerCost.of(server);
        long begin = System.nanoTime();
        Random random = new Random(42);
        List<CompletableFuture<Void>> all = candidates.stream()
                .map(candidate -> candidate.attempt(
                        Duration.ofMillis(random.nextInt(startSeconds * 1000)), THINK, answers, figures))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - begin) / 1e9;
        ServerCost cost = ServerCost.of(server).minus(before);
        figures.print(name, candidates.size(), seconds, cost);
    }
}
