package org.xinke.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.xinke.launch.DemoServer;
import org.xinke.shared.Secret;

/**
 * {@code mvn -Pcheck-in-load}: 60 rooms at eight o'clock, 6,000 check-ins within two minutes, half by the code on the wall and half by
 * digits. Every tenth phone sends twice, as an impatient thumb does. Settings: {@code -Dload.students=6000 -Dload.seconds=120}.
 */
public final class CheckInLoad {
    private static final String ROOMS = "/load/check-in-rooms.sql";
    private static final int FIRST = 20_260_000;
    private static final int TURN = 5;
    /** No answer came in time; no server says so. */
    private static final int LOST = 599;

    private static final int SIGNATURE = 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2))
            .build();
    private final String api;
    private final Map<Integer, Long> sessions;
    private final String secret;
    private final Figures figures = new Figures();

    private CheckInLoad(String baseUrl, Map<Integer, Long> sessions, String secret) {
        this.api = baseUrl + "/api/v1/";
        this.sessions = sessions;
        this.secret = secret;
    }

    public static void main(String[] arguments) throws Exception {
        int students = Integer.getInteger("load.students", 6000);
        int seconds = Integer.getInteger("load.seconds", 120);
        System.setProperty("demo.fullSpeed", "true");
        Path data = Path.of("target/check-in-data");
        try (DemoServer server = DemoServer.start(data, Path.of("target/xinke.war"), students)) {
            run(server, "warm-up", students / 2, seconds / 4);
            run(server, "measured", students, seconds);
        }
        System.exit(0);
    }

    private static void run(DemoServer server, String name, int students, int seconds) throws Exception {
        CoverageLoad.execute(server.environment(), ROOMS);
        try (Connection connection = CoverageLoad.connection(server.environment());
                Statement statement = connection.createStatement()) {
            CheckInLoad load = new CheckInLoad(server.baseUrl(), sessions(statement), secret(statement));
            ServerCost before = ServerCost.of(server);
            long begin = System.nanoTime();
            load.everybody(students, seconds);
            double took = (System.nanoTime() - begin) / 1e9;
            load.figures.print(name, students, took, ServerCost.of(server).minus(before));
            System.out.println("checked in: " + count(statement) + " of " + students);
        }
    }

    private void everybody(int students, int seconds) throws Exception {
        Random random = new Random(42);
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int n = 1; n <= students; n++) {
            int student = n;
            int at = random.nextInt(seconds * 1000);
            int times = n % 10 == 0 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                all.add(CompletableFuture.runAsync(
                                () -> {}, CompletableFuture.delayedExecutor(at + 50L * i, TimeUnit.MILLISECONDS))
                        .thenCompose(x -> send(student)));
            }
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);
    }

    private CompletableFuture<?> send(int student) {
        long session = sessions.getOrDefault(student % 60, 0L);
        boolean scans = student % 2 == 0;
        String device = "\"device\":\"load-" + student + "\"}";
        String body = scans ? "{\"token\":\"" + token(session) + "\"," + device : "{\"code\":\"2468\"," + device;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(api + (scans ? "here" : "class-sessions/" + session + "/check-in")))
                .header("Cookie", "xinke=load-" + (FIRST + student))
                .header("X-Requested-With", "load")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        long begin = System.nanoTime();
        String what = scans ? "by the code on the wall" : "by digits";
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((answer, lost) -> lost == null ? answer.statusCode() : LOST)
                .thenAccept(status -> figures.add(what, System.nanoTime() - begin, status));
    }

    /** What the wall shows at this moment. */
    private String token(long session) {
        String said = session + "." + Clock.systemUTC().instant().getEpochSecond() / TURN + ".i";
        return said + "." + Secret.sign(secret, said).substring(0, SIGNATURE);
    }

    private static Map<Integer, Long> sessions(Statement statement) throws SQLException {
        Map<Integer, Long> found = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT room, id FROM sessions.class_session WHERE room LIKE 'load-%' AND state = 'OPEN'")) {
            while (rows.next()) {
                found.put(Integer.valueOf(rows.getString(1).substring("load-".length())), rows.getLong(2));
            }
        }
        return found;
    }

    private static String secret(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT secret FROM sessions.signing_key")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("""
                SELECT count(*) FROM sessions.check_in c JOIN sessions.class_session s ON s.id = c.session_id
                 WHERE s.room LIKE 'load-%' AND s.state = 'OPEN'""")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
