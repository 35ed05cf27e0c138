package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back to the minute before the mistake, by the scripts of {@code docker/postgres} and what PostgreSQL has archived. */
class PointInTimeTest {
    private static final Path SCRIPTS = Path.of("docker/postgres").toAbsolutePath();

    @TempDir
    static Path directory;

    @Test
    void whatWasBeforeTheMistakeIsThereAndTheMistakeIsNot() throws Exception {
        Path archive = Files.createDirectory(directory.resolve("archive"));
        DataDir old = dataDir("old");
        DataDir fresh = dataDir("new");
        String moment = aSchoolThatMakesAMistake(old, fresh, archive);
        SystemCommand.Result rewound = SystemCommand.run(List.of(
                SCRIPTS.resolve("rewind.sh").toString(), fresh.cluster().toString(), archive.toString(), moment));
        assertThat(rewound.exitCode()).as(rewound.output()).isZero();
        Server server = Server.start(fresh);
        assertThat(server.ask("SELECT string_agg(what, ',' ORDER BY what) FROM deed"))
                .isEqualTo("after the base,before the base");
        server.stop();
    }

    @Test
    void whatIsNoBaseIsNotTouched() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        SystemCommand.Result refused = SystemCommand.run(List.of(
                SCRIPTS.resolve("rewind.sh").toString(), empty.toString(), "/nowhere", "2026-09-01 10:00:00+08"));
        assertThat(refused.succeeded()).isFalse();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void theArchiveKeepsWhatItHasAndTakesTheSameAgain() throws Exception {
        Path target = directory.resolve("000000010000000000000001");
        Path one = Files.writeString(directory.resolve("one"), "one");
        Path other = Files.writeString(directory.resolve("other"), "other");
        assertThat(archived(one, target)).isTrue();
        assertThat(archived(one, target)).isTrue();
        assertThat(archived(other, target)).isFalse();
        assertThat(target).hasContent("one");
    }

    private static boolean archived(Path file, Path target) throws Exception {
        return SystemCommand.run(List.of(SCRIPTS.resolve("archive.sh").toString(), file.toString(), target.toString()))
                .succeeded();
    }

    /** Answers the last moment at which all was well. */
    private static String aSchoolThatMakesAMistake(DataDir old, DataDir fresh, Path archive) throws Exception {
        Server.start(old).stop();
        Files.writeString(
                old.cluster().resolve("postgresql.conf"),
                "archive_mode = on\narchive_command = '%s %%p %s/%%f'\n"
                        .formatted(SCRIPTS.resolve("archive.sh"), archive),
                StandardOpenOption.APPEND);
        Server server = Server.start(old);
        server.run("CREATE TABLE deed (what text)");
        server.run("INSERT INTO deed VALUES ('before the base')");
        server.base(old.cluster(), fresh.cluster());
        server.run("INSERT INTO deed VALUES ('after the base')");
        String moment = server.ask("SELECT clock_timestamp()");
        server.run("UPDATE deed SET what = 'mistake'");
        server.stop(); // archives what is left
        return moment;
    }

    private static DataDir dataDir(String name) throws IOException {
        DataDir data = new DataDir(directory.resolve(name));
        data.create();
        Path secrets = directory.resolve("old/secrets.properties");
        if (Files.exists(secrets)) {
            Files.copy(secrets, data.secrets());
        } else {
            new Secrets(secrets).secret("db.superuser.password");
        }
        return data;
    }

    /** A PostgreSQL, and its superuser. */
    private record Server(Supervisor supervisor, Connection connection) {
        static Server start(DataDir data) throws Exception {
            Secrets secrets = new Secrets(data.secrets());
            Path programs = DemoSettings.fromSystemProperties().postgres();
            Cluster cluster = new Cluster(data.cluster(), PostgresUser.find());
            Database database = new Database(new PostgresBinaries(programs), cluster, secrets);
            database.choosePort();
            Supervisor supervisor = new Supervisor(database, data, Console.silent());
            supervisor.start();
            return new Server(
                    supervisor,
                    DriverManager.getConnection(
                            Objects.requireNonNull(database.settings().get("XINKE_DB_URL")),
                            Cluster.SUPERUSER,
                            secrets.secret("db.superuser.password")));
        }

        void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String ask(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }

        /** What {@code pg_basebackup} does; that program is not among the embedded ones. */
        void base(Path from, Path to) throws SQLException, IOException {
            run("SELECT pg_backup_start('base', fast => true)");
            copy(from, to);
            Files.writeString(to.resolve("backup_label"), ask("SELECT labelfile FROM pg_backup_stop()"));
        }

        private static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Path relative = from.relativize(path);
                    boolean left = relative.startsWith("pg_wal") && !Files.isDirectory(path)
                            || relative.startsWith("postmaster.pid");
                    if (!left) {
                        Files.copy(path, to.resolve(relative.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }

        void stop() throws SQLException, InterruptedException {
            connection.close();
            supervisor.stop();
        }
    }
}
