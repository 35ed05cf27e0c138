package org.xinke.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.xinke.launch.DemoServer;

/**
 * {@code mvn -Pcoverage-load}: what each widget of the coverage pages costs for a school of 50,000 students in four cohorts, asked
 * through REST one after the other, and what the grades of a term cost. Setting: {@code -Dload.times=50}.
 */
public final class CoverageLoad {
    private static final String SCHOOL = "/load/coverage-school.sql";
    private static final int WARM_UP = 10;
    private static final int MOST = 500;

    private CoverageLoad() {}

    public static void main(String[] arguments) throws Exception {
        int times = Math.min(MOST, Integer.getInteger("load.times", 50));
        System.setProperty("demo.fullSpeed", "true");
        Path data = Path.of("target/coverage-load-data");
        try (DemoServer server = DemoServer.start(data, Path.of("target/xinke.war"), 20)) {
            fill(server.environment());
            Office office = Office.signIn(server.baseUrl(), "jwc01");
            derive(office);
            run(office, "warm-up", WARM_UP);
            run(office, "measured", times);
            openGrades(server.baseUrl(), Math.min(times, 20));
        }
        System.exit(0);
    }

    private static void derive(Office office) throws IOException, InterruptedException {
        Figures figures = new Figures();
        for (int i = 0; i < 3; i++) {
            System.out.println(office.send("POST", "coverage/derivations", "derive", figures));
        }
        figures.printTimes("derivation of the whole school");
    }

    private static void run(Office office, String name, int times) throws IOException, InterruptedException {
        Figures figures = new Figures();
        Map<String, String> widgets = widgets();
        for (int i = 0; i < times; i++) {
            for (Map.Entry<String, String> widget : widgets.entrySet()) {
                office.send("GET", "coverage" + widget.getValue(), widget.getKey(), figures);
            }
        }
        figures.printTimes(name);
    }

    /** The whole page, as the browser sees it: every section of a term in which 13,000 are enrolled. */
    private static void openGrades(String baseUrl, int times) {
        Figures figures = new Figures();
        try (OfficeBrowser browser = OfficeBrowser.signIn(baseUrl, "jwc01")) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                browser.page().navigate("grades");
                browser.page().locator("table.xk-figures").waitFor();
                figures.add("grades of a term", System.nanoTime() - begin, HttpURLConnection.HTTP_OK);
            }
        }
        figures.printTimes("page in the browser");
    }

    /** All cohorts, which is the most that a page asks for; three of four lines of the ledger are later than the older day. */
    private static Map<String, String> widgets() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String on : new String[] {"", "2026-09-05", "2024-02-01"}) {
            String day = on.isEmpty() ? "" : "&on=" + on;
            String when = on.isEmpty() ? "now" : on;
            all.put("overview (majors), " + when, "?by=major" + day);
            all.put("classes, " + when, "?by=class" + day);
            all.put("names, " + when, "/people?state=DUE&size=50" + day);
            all.put("names of a college, " + when, "/people?college=L01&state=REPEATING&size=50" + day);
        }
        all.put("names, searched", "/people?q=%E7%9F%A5%E7%A7%8B&size=50");
        all.put("what they have done", "/learning");
        return all;
    }

    static void fill(Map<String, String> environment) throws SQLException, IOException {
        try (Connection connection = connection(environment);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (number(statement, "SELECT count(*) FROM people.person WHERE number LIKE '9%' AND kind = 'STUDENT'")
                    == 0) {
                statement.execute(script(SCHOOL));
                connection.commit();
            }
            System.out.printf(
                    "%d students bound, %d lines of the ledger%n",
                    number(statement, "SELECT count(*) FROM coverage.coverage_state"),
                    number(statement, "SELECT count(*) FROM coverage.coverage_change"));
        }
    }

    static void execute(Map<String, String> environment, String script) throws SQLException, IOException {
        try (Connection connection = connection(environment);
                Statement statement = connection.createStatement()) {
            statement.execute(script(script));
        }
    }

    static Connection connection(Map<String, String> environment) throws SQLException {
        return DriverManager.getConnection(
                Objects.requireNonNull(environment.get("XINKE_DB_URL")),
                environment.get("XINKE_DB_OWNER_USER"), // who fills a school also has it analysed
                environment.get("XINKE_DB_OWNER_PASSWORD"));
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream sql = Objects.requireNonNull(CoverageLoad.class.getResourceAsStream(name))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
