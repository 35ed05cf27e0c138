package org.xinke.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xinke.launch.DemoServer;
import org.xinke.testing.FreshData;
import org.xinke.testing.FrontDoor;

/**
 * {@code mvn -Pfaults}: students sit an exam, and things break. For each fault: acknowledged answers that are lost, attempts that are
 * doubled, seconds until everybody saves again by themselves, and what the devices were told meanwhile. Settings:
 * {@code -Dfaults.students=40 -Dfaults.frozenSeconds=180 -Dfaults.only=SERVER_KILLED,NODE_KILLED -Dfaults.data=…}; DISK_FULL needs
 * a data directory on a file system of its own of less than 4 GB.
 */
public final class FaultLoad {
    private static final int MOST_STUDENTS = 300;
    private static final long MOST_SECONDS = 300;
    private static final String NODE_KILLED = "NODE_KILLED";
    private static final String STORED = "SELECT position, seq FROM exams.answer WHERE attempt_id = ?";
    private static final String DOUBLED =
            "SELECT count(*) - count(DISTINCT (exam_id, person_id)) FROM exams.attempt WHERE state = 'RUNNING'";

    private final DemoServer house;
    private final Path data;
    private final List<Sitter> sitters = new ArrayList<>();

    private FaultLoad(DemoServer house, Path data) {
        this.house = house;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        int students = Math.min(MOST_STUDENTS, Integer.getInteger("faults.students", 40));
        List<String> only = List.of(System.getProperty(
                        "faults.only",
                        String.join(
                                        ",",
                                        Stream.of(Fault.values())
                                                .map(Fault::name)
                                                .toList()) + "," + NODE_KILLED)
                .split(","));
        Path data = Path.of(System.getProperty("faults.data", "target/fault-data"));
        try (DemoServer house =
                DemoServer.start(FreshData.at(data.toString()), Path.of("target/xinke.war"), students)) {
            FaultLoad load = new FaultLoad(house, data);
            load.open(students);
            for (Fault fault : Fault.values()) {
                if (only.contains(fault.name()) && fault.possible(data)) {
                    load.suffer(fault.words(), () -> fault.strike(house, data));
                }
            }
            if (only.contains(NODE_KILLED)) {
                load.loseANode();
            }
            load.close();
        }
        System.exit(0);
    }

    private void open(int students) throws IOException, InterruptedException {
        for (int i = 1; i <= students; i++) {
            Sitter sitter = new Sitter(house.baseUrl(), String.valueOf(20_260_000 + i));
            sitter.signIn();
            sitter.start();
            sitters.add(sitter);
            Thread thread = new Thread(sitter, "sitter-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        System.out.println("| fault | acknowledged | lost | doubled | all save again after | devices were told |");
        System.out.println("|---|---|---|---|---|---|");
    }

    private void suffer(String words, Strike strike) throws IOException, InterruptedException, SQLException {
        TimeUnit.SECONDS.sleep(5);
        sitters.forEach(Sitter::refusals);
        strike.done();
        long over = System.nanoTime();
        double seconds = untilAllSave(over);
        Map<String, Integer> told = new TreeMap<>();
        sitters.forEach(sitter -> sitter.refusals().forEach((what, times) -> told.merge(what, times, Integer::sum)));
        Verdict verdict = verdict();
        System.out.printf(
                "| %s | %d | %d | %d | %.1f s | %s |%n",
                words, verdict.acknowledged(), verdict.lost(), verdict.doubled(), seconds, told);
    }

    private double untilAllSave(long moment) throws InterruptedException {
        long end = moment + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end) {
            if (sitters.stream().allMatch(sitter -> sitter.hasSavedSince(moment))) {
                return (System.nanoTime() - moment) / 1e9;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Double.NaN;
    }

    /** Two nodes behind one door; that which everybody is on dies, and is started again beside. */
    private void loseANode() throws IOException, InterruptedException, SQLException {
        house.startSecondServer();
        try (FrontDoor door = FrontDoor.before(house.baseUrl(), house.secondUrl())) {
            sitters.forEach(sitter -> sitter.goesTo(door.url()));
            suffer("kill -9 of one node of two", house::killServer);
        }
        sitters.forEach(sitter -> sitter.goesTo(house.secondUrl()));
    }

    private Verdict verdict() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement question = connection.prepareStatement(DOUBLED);
                ResultSet row = question.executeQuery()) {
            row.next();
            Verdict sum = new Verdict(0, 0, row.getInt(1));
            for (Sitter sitter : sitters) {
                sum = sum.plus(verdict(sitter, connection));
            }
            return sum;
        }
    }

    /** What was acknowledged is asked for first: what is saved between the two questions does no harm. */
    private static Verdict verdict(Sitter sitter, Connection connection) throws SQLException {
        Map<Integer, Long> acknowledged = Map.copyOf(sitter.acknowledged());
        Map<Integer, Long> stored = new TreeMap<>();
        try (PreparedStatement question = connection.prepareStatement(STORED)) {
            question.setLong(1, sitter.attempt());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getInt("position"), rows.getLong("seq"));
                }
            }
        }
        int lost = (int) acknowledged.entrySet().stream()
                .filter(one -> stored.getOrDefault(one.getKey(), 0L) < one.getValue())
                .count();
        return new Verdict(acknowledged.size(), lost, 0);
    }

    private Connection connect() throws SQLException {
        Map<String, String> settings = house.environment();
        return DriverManager.getConnection(
                Objects.requireNonNull(settings.get("XINKE_DB_URL")),
                settings.get("XINKE_DB_USER"),
                settings.get("XINKE_DB_PASSWORD"));
    }

    private void close() {
        sitters.forEach(Sitter::leave);
    }

    private interface Strike {
        void done() throws IOException, InterruptedException;
    }

    private record Verdict(int acknowledged, int lost, int doubled) {
        Verdict plus(Verdict other) {
            return new Verdict(acknowledged + other.acknowledged, lost + other.lost, doubled + other.doubled);
        }
    }
}
