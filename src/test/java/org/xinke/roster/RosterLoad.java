package org.xinke.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.xinke.launch.DemoServer;
import org.xinke.shared.ExcelTable;
import org.xinke.tables.TableFile;
import org.xinke.tables.TableLimits;

/**
 * {@code mvn -Pimport-load}: what a list of a whole school costs, from the xlsx to the committed rows, on a PostgreSQL of its
 * own: all new, the same again, a tenth changed. Settings: {@code -Dload.students=50000}.
 */
public final class RosterLoad {
    private static final int MOST = 200_000;
    private static final int STRETCH = 5000;
    private static final TableLimits LIMITS = new TableLimits(500_000_000, MOST + 1, 200);

    private RosterLoad() {}

    public static void main(String[] arguments) throws Exception {
        int students = Math.min(MOST, Integer.getInteger("load.students", 50_000));
        Path data = Path.of("target/import-load-data");
        try (DemoServer stores = DemoServer.stores(data);
                Connection connection = connect(stores.environment())) {
            prepare(connection);
            Path list = write(students, "");
            System.out.printf("%d rows, xlsx %.1f MB%n", students, Files.size(list) / 1e6);
            measure(connection, "all new", list);
            measure(connection, "the same again", list);
            measure(connection, "a tenth changed", write(students, "改"));
        }
        System.exit(0);
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        String url = environment.get("XINKE_DB_URL");
        String user = environment.get("XINKE_DB_USER");
        String password = environment.get("XINKE_DB_PASSWORD");
        Flyway flyway = Flyway.configure()
                .dataSource(url, user, password)
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void prepare(Connection connection) throws SQLException {
        run(connection, "INSERT INTO person (number, name, kind) VALUES ('load', 'load', 'STAFF')");
        connection.commit();
    }

    private static void measure(Connection connection, String name, Path list) throws Exception {
        long id = open(connection);
        long begin = System.nanoTime();
        stage(connection, id, list);
        long staged = System.nanoTime();
        scripts(connection, id, RosterKind.STUDENTS.comparing());
        long compared = System.nanoTime();
        scripts(
                connection,
                id,
                Stream.concat(RosterKind.STUDENTS.comparing().stream(), RosterKind.STUDENTS.applying().stream())
                        .toList());
        long applied = System.nanoTime();
        System.out.printf(
                "%s: parse and stage %.1f s, compare %.1f s, apply %.1f s, together %.1f s; heap after GC %d MB; %s%n",
                name,
                (staged - begin) / 1e9,
                (compared - staged) / 1e9,
                (applied - compared) / 1e9,
                (applied - begin) / 1e9,
                heap(),
                outcomes(connection, id));
    }

    private static void stage(Connection connection, long id, Path list) throws IOException, SQLException {
        Map<RosterField, Integer> mapping = new HashMap<>();
        List<RosterField> fields = RosterKind.STUDENTS.fields();
        IntStream.range(0, fields.size()).forEach(i -> mapping.put(fields.get(i), i));
        RowTidy tidy = new RowTidy(
                mapping,
                Map.of(RosterField.STATUS, Map.of("在读", "ENROLLED"), RosterField.LEVEL, Map.of("本科", "UNDERGRADUATE")));
        Staging staging = new Staging();
        List<StagedRow> stretch = new ArrayList<>();
        TableFile.open(list, LIMITS).read(row -> {
            if (row.line() > 1) {
                stretch.add(tidy.tidy(row));
            }
            if (stretch.size() == STRETCH) {
                staging.copy(connection, id, stretch);
                stretch.clear();
            }
            return true;
        });
        staging.copy(connection, id, stretch);
        connection.commit();
    }

    private static void scripts(Connection connection, long id, List<String> names) throws SQLException {
        for (String name : names) {
            long begin = System.nanoTime();
            Script.run(connection, name, id);
            if (Boolean.getBoolean("load.verbose")) {
                System.out.printf("   %s %.2f s%n", name, (System.nanoTime() - begin) / 1e9);
            }
        }
        connection.commit();
    }

    private static long open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        INSERT INTO roster_import (kind, state, document, file_name, file_key, file_size, header_line, headers, created_at, created_by, applied_at, applied_by)
                        SELECT 'STUDENTS', 'READING', 'load', 'load', 'load', 1, 1, '[]', TIMESTAMPTZ '2026-09-01 08:00:00+08', id, TIMESTAMPTZ '2026-09-01 08:00:00+08', id
                          FROM person WHERE number = 'load' RETURNING id""")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String outcomes(Connection connection, long id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT string_agg(outcome || ' ' || n, ', ') FROM (SELECT outcome, count(*) AS n FROM roster_outcome WHERE import_id = "
                                + id + " GROUP BY outcome) o")) {
            result.next();
            return result.getString(1);
        }
    }

    private static Path write(int students, String mark) throws IOException {
        Path file = Files.createTempFile("roster-load", ".xlsx");
        ExcelTable<Integer> table = new ExcelTable<>("list", ZoneOffset.UTC);
        RosterKind.STUDENTS.fields().forEach(field -> table.text(field.name(), 16, i -> value(field, i, mark)));
        try (OutputStream out = Files.newOutputStream(file)) {
            table.write(out, (offset, limit) -> IntStream.range(offset, Math.min(students, offset + limit))
                    .boxed()
                    .toList());
        }
        return file;
    }

    private static String value(RosterField field, int i, String mark) {
        int classNumber = i / 35;
        return switch (field) {
            case NUMBER -> "%010d".formatted(i);
            case NAME -> "单" + (char) (0x4E00 + i % 3000) + (char) (0x4E00 + i % 777) + (i % 10 == 0 ? mark : "");
            case CLASS_NAME -> "负载" + classNumber + "班";
            case MAJOR_NAME -> "负载专业" + classNumber % 80;
            case COLLEGE_NAME -> "负载学院" + classNumber % 80 % 20;
            case COHORT -> String.valueOf(2023 + classNumber % 4);
            case CAMPUS -> "负载校区" + classNumber % 80 % 2;
            case LEVEL -> "本科";
            case STATUS -> "在读";
            default -> "";
        };
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
