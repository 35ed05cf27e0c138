package org.xinke.roster.staging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xinke.roster.lists.RosterKind;
import org.xinke.testing.OneDatabase;

/** The scripts of lists on a database of their own, without a server: each test in a transaction that is thrown away. */
abstract class ListSqlCase {
    private static final String SCHOOL = """
            INSERT INTO people.college (id, code, name) VALUES (1, 'C1', '信息学院'), (2, 'C2', '文法学院');
            INSERT INTO people.major (id, college_id, code, name) VALUES (1, 1, 'M1', '软件工程'), (2, 2, 'M2', '法学');
            INSERT INTO people.school_class (id, major_id, cohort_year, code, name)
            VALUES (1, 1, 2026, 'R2601', '软件工程2601班'), (2, 2, 2026, 'F2601', '法学2601班');
            INSERT INTO people.person (id, number, name, kind, class_id, status, initials)
            VALUES (1, 'S0001', '甲一', 'STUDENT', 1, 'ENROLLED', 'jy'), (2, 'S0002', '乙二', 'STUDENT', 1, 'ENROLLED', 'ye'),
                   (3, 'S0003', '丙三', 'STUDENT', 2, 'ENROLLED', 'bs');
            INSERT INTO people.person (id, number, name, kind) VALUES (9, 'jwc01', '某人', 'STAFF');
            INSERT INTO course.course VALUES ('c', '课', 2, 1, 1, 1, 60, '{}', 3, '[]');
            INSERT INTO course.term (id, code, name, starts_on, ends_on) VALUES (1, '2026-2027-1', '秋', '2026-09-01', '2027-01-31');
            INSERT INTO course.offering (id, course_id, term_id) VALUES (1, 'c', 1);
            INSERT INTO course.section (id, offering_id, code, name) VALUES (1, 1, 'X1', '01 班'), (2, 1, 'X2', '02 班');
            INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
            VALUES (1, 1, '2026-09-01 08:00+08'), (1, 2, '2026-09-01 08:00+08'), (2, 3, '2026-09-01 08:00+08');""";

    @RegisterExtension
    static final OneDatabase DATABASE = new OneDatabase();

    Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.connection();
        run(SCHOOL);
        run(
                "ALTER TABLE people.person ALTER COLUMN id RESTART WITH 1000; ALTER TABLE people.school_class ALTER COLUMN id RESTART WITH 1000");
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    final void list(RosterKind kind, long id) throws SQLException {
        run(
                "INSERT INTO roster.roster_import (id, kind, state, document, file_name, file_key, file_size, header_line, headers, created_at, created_by, applied_at, applied_by)"
                        + " VALUES (" + id + ", '" + kind
                        + "', 'REVIEW', '文号', 'x.csv', 'k', 1, 1, '[]', '2026-10-01 08:00+08', 9, '2026-10-01 09:00+08', 9)");
    }

    final void row(long id, int line, String number, String name, String place, String major, String college)
            throws SQLException {
        run(
                "INSERT INTO roster.roster_row (import_id, line, number, name, class_name, major_name, college_name, cohort) VALUES (%d, %d, '%s', '%s', '%s', '%s', '%s', '2026')"
                        .formatted(id, line, number, name, place, major, college));
    }

    final void compare(RosterKind kind, long id) {
        kind.comparing().forEach(script -> Script.run(connection, script, id));
    }

    final void apply(RosterKind kind, long id) throws SQLException {
        kind.applying().forEach(script -> Script.run(connection, script, id));
        run("DROP TABLE IF EXISTS taken; DROP TABLE IF EXISTS follower; DROP TABLE IF EXISTS wanted");
    }

    final void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
