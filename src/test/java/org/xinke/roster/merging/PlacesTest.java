package org.xinke.roster.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.RuleViolation;
import org.xinke.testing.MigratedDatabase;

/** Places that are put right, on PostgreSQL without a server: each test in a transaction that is thrown away. */
class PlacesTest {
    private static final String SCHOOL = """
            INSERT INTO people.college (id, code, name) VALUES (1, 'C1', '信息学院'), (2, 'C2', '信息工程学院');
            INSERT INTO people.major (id, college_id, code, name) VALUES (1, 1, 'M1', '软件工程'), (2, 2, 'M2', '软件工程专业');
            INSERT INTO people.school_class (id, major_id, cohort_year, code, name)
            VALUES (1, 1, 2026, 'R2601', '软件工程2601班'), (2, 2, 2026, '软工2601', '软工2601');
            INSERT INTO people.person (id, number, name, kind, class_id, status)
            VALUES (1, 'S1', '甲一', 'STUDENT', 1, 'ENROLLED'), (2, 'S2', '乙二', 'STUDENT', 2, 'ENROLLED'),
                   (3, 'S3', '丙三', 'STUDENT', 2, 'ENROLLED'), (4, 'S4', '丁四', 'STUDENT', 2, 'ENROLLED');
            INSERT INTO people.person (id, number, name, kind, college_id) VALUES (9, 'jwc01', '某人', 'STAFF', 2);
            INSERT INTO people.role_grant (person_id, role, college_id) VALUES (9, 'COLLEGE_OFFICER', 2);
            INSERT INTO course.course VALUES ('c', '课', 2, 1, 1, 1, 60, '{}', 3, '[]');
            INSERT INTO course.term (id, code, name, starts_on, ends_on) VALUES (1, '2026-2027-1', '秋', '2026-09-01', '2027-01-31');
            INSERT INTO course.offering (id, course_id, term_id) VALUES (1, 'c', 1);
            INSERT INTO course.section (id, offering_id, code, name) VALUES (1, 1, 'X1', '01 班'), (2, 1, 'X2', '02 班');
            INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
            VALUES (1, 1, '2026-09-01 08:00+08'), (2, 2, '2026-09-01 08:00+08'), (1, 3, '2026-09-01 08:00+08'), (2, 4, '2026-09-01 08:00+08');
            INSERT INTO people.person_lock (person_id, field, locked_at, locked_by) VALUES (4, 'SECTION', '2026-09-02 08:00+08', 9);
            INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document, published_at, published_by)
            VALUES (2, 'c', 1, 'FIRST', 76, true, '{}', 'x', '2026-11-20 08:00+08', 9);""";

    @TempDir
    static Path directory;

    private static MigratedDatabase database;
    private Connection connection;
    private PlacesHouse house;

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
        for (String table : List.of("person", "school_class", "major", "college")) {
            run("ALTER TABLE people." + table + " ALTER COLUMN id RESTART WITH 1000");
        }
        house = new PlacesHouse(connection);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void thePreviewNamesWhoWouldChangeSectionAndWhoHasAGrade() {
        MergePreview preview = house.preview(PlaceSort.CLASS, 2, 1);
        assertThat(preview.students()).isEqualTo(3);
        assertThat(preview.graded()).isEqualTo(1);
        assertThat(preview.seats()).containsExactly(new MergePreview.SeatMove("S2", "乙二", "02 班", "01 班", "76.00"));
    }

    @Test
    void aMergedClassGivesItsStudentsAndItsName() throws SQLException {
        house.merge(PlaceSort.CLASS, 2, 1);

        assertThat(rows("SELECT count(*) FROM people.person WHERE class_id = 1"))
                .containsExactly("4");
        assertThat(rows("SELECT merged_into FROM people.school_class WHERE id = 2"))
                .containsExactly("1");
        assertThat(seats()).containsExactly("1 X1", "2 X1", "3 X1", "4 X2");
        assertThat(rows("SELECT person_id, field, before, after FROM people.person_change ORDER BY field, person_id"))
                .containsExactly(
                        "2 CLASS 软工2601 软件工程2601班",
                        "3 CLASS 软工2601 软件工程2601班",
                        "4 CLASS 软工2601 软件工程2601班",
                        "2 SECTION 02 班 01 班");
        assertThat(house.told()).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(house.audited()).containsExactly("places.merge class:2");
    }

    @Test
    void takenBackEverybodyIsWhereHeWasUnlessMovedSince() throws SQLException {
        long change = house.merge(PlaceSort.CLASS, 2, 1);
        run(
                "INSERT INTO people.school_class (id, major_id, cohort_year, code, name) VALUES (3, 1, 2026, 'R2602', '软件工程2602班')");
        run("UPDATE people.person SET class_id = 3 WHERE id = 3");

        assertThat(house.takeBack(change)).isEqualTo(2);

        assertThat(rows("SELECT id, class_id FROM people.person WHERE kind = 'STUDENT' ORDER BY id"))
                .containsExactly("1 1", "2 2", "3 3", "4 2");
        assertThat(seats()).containsExactly("1 X1", "2 X2", "3 X1", "4 X2");
        assertThat(rows("SELECT merged_into FROM people.school_class WHERE id = 2"))
                .containsExactly("null");
        assertThatThrownBy(() -> house.takeBack(change)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void namesOfAMergedPlaceGoOnWithIt() throws SQLException {
        house.rename(PlaceSort.CLASS, 2, "软工 2601 班");
        house.merge(PlaceSort.CLASS, 2, 1);

        assertThat(rows("SELECT name, merged_into FROM people.school_class WHERE id <> 1 ORDER BY id"))
                .containsExactly("软工 2601 班 1", "软工2601 1");
    }

    @Test
    void theOldNameStaysAsAnotherName() throws SQLException {
        long change = house.rename(PlaceSort.COLLEGE, 1, "计算机学院");
        assertThat(rows("SELECT name, merged_into FROM people.college ORDER BY id"))
                .containsExactly("计算机学院 null", "信息工程学院 null", "信息学院 1");

        house.takeBack(change);

        assertThat(rows("SELECT name, merged_into FROM people.college ORDER BY id"))
                .containsExactly("信息学院 null", "信息工程学院 null");
    }

    @Test
    void aCollegeTakesItsMajorsItsStaffAndItsOfficersAlong() throws SQLException {
        long change = house.merge(PlaceSort.COLLEGE, 2, 1);
        assertThat(rows("SELECT college_id FROM people.major")).containsOnly("1");
        assertThat(rows("SELECT college_id FROM people.person WHERE id = 9")).containsExactly("1");
        assertThat(rows("SELECT college_id FROM people.role_grant")).containsExactly("1");

        house.takeBack(change);

        assertThat(rows("SELECT college_id FROM people.major ORDER BY id")).containsExactly("1", "2");
        assertThat(rows("SELECT college_id FROM people.role_grant")).containsExactly("2");
    }

    @Test
    void aMajorTakesItsClassesAlongAndComesBack() throws SQLException {
        long change = house.merge(PlaceSort.MAJOR, 2, 1);
        assertThat(rows("SELECT major_id FROM people.school_class")).containsOnly("1");
        assertThat(house.told()).containsExactlyInAnyOrder(2L, 3L, 4L);

        assertThat(house.takeBack(change)).isEqualTo(3);

        assertThat(rows("SELECT major_id FROM people.school_class ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void aMajorWhosePlanWouldBeLostStays() throws SQLException {
        run(
                "INSERT INTO coverage.teaching_plan (major_id, cohort_year, course_id, credits, hours, term_id, document) VALUES (2, 2026, 'c', 2, 32, 1, 'x')");
        assertThat(house.preview(PlaceSort.MAJOR, 2, 1).unplanned()).containsExactly(2026);
        assertThatThrownBy(() -> house.merge(PlaceSort.MAJOR, 2, 1)).isInstanceOf(RuleViolation.class);
        assertThat(house.preview(PlaceSort.MAJOR, 1, 2).possible()).isTrue();
    }

    @Test
    void whatThePreviewDidNotSayIsNotDone() throws SQLException {
        MergePreview seen = house.preview(PlaceSort.CLASS, 2, 1);
        run("UPDATE people.person SET class_id = 2 WHERE id = 1");
        assertThatThrownBy(() -> house.merge(PlaceSort.CLASS, 2, 1, seen)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsAnotherPlaceByNowIsNotThere() {
        house.merge(PlaceSort.CLASS, 2, 1);
        assertThatThrownBy(() -> house.merge(PlaceSort.CLASS, 1, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.rename(PlaceSort.CLASS, 2, "另一个")).isInstanceOf(NotFound.class);
    }

    @Test
    void withItselfWithoutANameOrAPaperNothingIsDone() {
        assertThatThrownBy(() -> house.merge(PlaceSort.CLASS, 1, 1)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> house.rename(PlaceSort.CLASS, 1, " ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> house.rename(PlaceSort.CLASS, 1, "软件工程2601班")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> house.renameWithoutPaper(PlaceSort.CLASS, 1, "甲"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void twoNamesThatBecomeOneAreSaid() throws SQLException {
        run("UPDATE people.school_class SET name = '软件工程2601班' WHERE id = 2");
        assertThat(house.preview(PlaceSort.MAJOR, 2, 1).twice()).containsExactly("软件工程2601班");
    }

    @Test
    void theLikestStandsFirst() {
        assertThat(house.others(PlaceSort.CLASS, 2)).containsExactly("软件工程2601班");
    }

    private List<String> seats() throws SQLException {
        return rows("""
                SELECT e.person_id, s.code FROM course.enrolment e JOIN course.section s ON s.id = e.section_id
                 WHERE e.ended_at IS NULL ORDER BY e.person_id""");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
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
