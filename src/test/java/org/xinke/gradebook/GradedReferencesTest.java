package org.xinke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.testing.MigratedDatabase;

/** What a final grade refers to is there and stays there, although it is looked up once for a whole list (decision 47). */
class GradedReferencesTest {
    private static final String SCHOOL = """
            INSERT INTO people.person (id, number, name, kind) VALUES (1, 'S0001', '甲一', 'STAFF'), (2, 'S0002', '乙二', 'STAFF'),
                   (9, 'jwc01', '某人', 'STAFF');
            INSERT INTO course.course VALUES ('c', '课', 2, 1, 1, 1, 60, '{}', 3, '[]');
            INSERT INTO course.term (id, code, name, starts_on, ends_on) VALUES (1, '2026-2027-1', '秋', '2026-09-01', '2027-01-31');
            INSERT INTO course.offering (id, course_id, term_id) VALUES (1, 'c', 1);
            INSERT INTO course.section (id, offering_id, code, name) VALUES (1, 1, 'X1', '01 班')""";

    private static final String GRADES = """
            INSERT INTO gradebook.final_grade (person_id, course_id, term_id, section_id, sitting, points, passed, components,
                                               document, published_at, published_by)
            SELECT p.id, '%s', %s, %s, 'FIRST', 77, true, '{}', '成绩登记表', '2027-01-20 08:00+08', %s
              FROM people.person p WHERE p.number LIKE 'S%%'""";

    @TempDir
    static Path directory;

    private static MigratedDatabase database;
    private Connection connection;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = MigratedDatabase.start(directory);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connection();
        run(SCHOOL);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void manyGradesReferOnce() throws SQLException {
        run(GRADES.formatted("c", 1, 1, 9));
        run(GRADES.formatted("c", 1, "NULL", 9).replace("FIRST", "RETAKE"));
        run(GRADES.formatted("c", 1, "NULL", 9).replace("FIRST", "RESIT"));

        assertThat(count("gradebook.final_grade")).isEqualTo(6);
        assertThat(count("gradebook.graded")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"no,1,1,9,course", "c,7,1,9,term", "c,1,7,9,section", "c,1,1,7,publisher"})
    void whatIsNotThereIsRefused(String course, String term, String section, String publisher, String missing) {
        assertThatThrownBy(() -> run(GRADES.formatted(course, term, section, publisher)))
                .hasMessageContaining("graded_" + missing + "_fk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM course.section",
                "UPDATE course.section SET id = 8",
                "DELETE FROM people.person WHERE id = 9",
                "TRUNCATE course.section CASCADE",
                "DELETE FROM gradebook.graded",
                "UPDATE gradebook.graded SET term_id = NULL"
            })
    void whatIsReferredToStays(String change) throws SQLException {
        run(GRADES.formatted("c", 1, 1, 9));

        assertThatThrownBy(() -> run(change)).hasMessageMatching("(?s).*(graded_\\w+_fk|is append-only).*");
    }

    private int count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
