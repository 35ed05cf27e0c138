package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.launch.ScratchDatabase;

/** What somebody can do to the records who has the application's password, but not the owner's. */
class ApplicationRoleTest {
    private static final String LINE = "INSERT INTO shared.audit_entry (at, actor_number, action, subject)"
            + " VALUES (now(), 'somebody', 'test.deed', 'test')";

    @TempDir
    static Path directory;

    private static ScratchDatabase database;

    @BeforeAll
    static void migrate() throws IOException, InterruptedException {
        database = ScratchDatabase.start(directory);
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration", "classpath:db/grants")
                .placeholders(Map.of(
                        "application",
                        Objects.requireNonNull(database.settings().get("XINKE_DB_USER"))))
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE shared.audit_entry SET actor_number = 'nobody'",
                "DELETE FROM shared.audit_entry",
                "TRUNCATE shared.audit_entry",
                "ALTER TABLE shared.audit_entry DISABLE TRIGGER USER",
                "DROP TRIGGER audit_entry_append_only ON shared.audit_entry",
                "CREATE OR REPLACE FUNCTION shared.audit_entry_refuse() RETURNS trigger LANGUAGE sql AS 'SELECT 1'",
                "DROP TABLE shared.audit_entry",
                "SET session_replication_role = replica",
                "SET ROLE xinke_owner",
                "DELETE FROM people.person_change",
                "TRUNCATE people.college CASCADE",
                "CREATE TABLE people.mine (id int)",
                "CREATE TABLE public.mine (id int)",
                "CREATE SCHEMA mine",
                "SELECT * FROM public.flyway_schema_history"
            })
    void isRefused(String sql) throws SQLException {
        run(LINE);
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageFindingMatch("permission denied|must be owner|must be able to");
    }

    @Test
    void rowsMayBeAddedAndChanged() throws SQLException {
        run(LINE);
        run("CREATE TEMPORARY TABLE taken AS SELECT id FROM people.college");
        run("INSERT INTO people.college (code, name) VALUES ('T1', 'T')");
        run("UPDATE people.college SET name = 'U' WHERE code = 'T1'");
        run("DELETE FROM people.college WHERE code = 'T1'");
    }

    @Test
    void noTableIsForgotten() throws SQLException {
        try (Connection connection = database.applicationSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT string_agg(CAST(c.oid::regclass AS text), ' ')
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind IN ('r', 'v', 'p') AND n.nspname !~ '^(pg_|information_schema|public)'
                           AND NOT has_table_privilege(c.oid, 'SELECT')""")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
