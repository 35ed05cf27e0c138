package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinke.launch.ScratchDatabase;

/**
 * From the first tag on the schema goes forward only: what has been released is never edited, a change is a new migration, and a
 * database of each release comes to the same schema as an empty one. A release is added by writing its database down before it is
 * tagged: {@code mvn test -Dtest=MigrationsTest -Dxinke.release=0.2} makes {@code src/test/resources/db/released/0.2.sql}. Until 0.1
 * is tagged its file is written again in this way whenever a migration changes.
 */
class MigrationsTest {
    private static final String HOUSES = """
            SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
             WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')""";

    @TempDir
    static Path directory;

    private static ScratchDatabase database;
    private static List<String> wanted;

    @BeforeAll
    static void migrateAnEmptyDatabase() throws IOException, InterruptedException, SQLException {
        database = ScratchDatabase.start(directory);
        migrate();
        try (Connection connection = database.dataSource().getConnection()) {
            wanted = SchemaText.of(connection);
            String release = System.getProperty("xinke.release");
            if (release != null) {
                ReleasedSchema.write(release, connection);
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        database.close();
    }

    static List<Path> releases() throws IOException {
        return ReleasedSchema.all();
    }

    @Test
    void everythingStandsInTheSchemaOfItsFeature() {
        assertThat(wanted).anyMatch(line -> line.startsWith("relation people.person "));
        assertThat(wanted).noneMatch(line -> line.matches("(relation|function|index) .*\\bpublic\\..*"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aReleasedDatabaseComesToTheSameSchema(Path release) throws IOException, SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            empty(connection);
            run(connection, Files.readString(release));
            migrate();
            assertThat(SchemaText.of(connection)).isEqualTo(wanted);
        }
    }

    private static void migrate() {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
    }

    private static void empty(Connection connection) throws SQLException {
        for (String drop : SchemaText.strings(connection, HOUSES)) {
            run(connection, drop);
        }
        run(connection, "DROP TABLE public.flyway_schema_history");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
