package org.xinke.hours;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinke.course.CourseFacts;
import org.xinke.course.CourseQueries;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** The use cases of hours on a database and without a server: two students in two sections, a teacher of the first. */
final class HoursHouse {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String SCHOOL = """
            INSERT INTO people.college (id, code, name) VALUES (1, 'C1', '信息学院');
            INSERT INTO people.major (id, college_id, code, name) VALUES (1, 1, 'M1', '软件工程');
            INSERT INTO people.school_class (id, major_id, cohort_year, code, name) VALUES (1, 1, 2026, 'R2601', '软件工程2601班');
            INSERT INTO people.person (id, number, name, kind, class_id, status, initials)
            VALUES (1, 'S0001', '江知秋', 'STUDENT', 1, 'ENROLLED', 'jzq'), (2, 'S0002', '乙二', 'STUDENT', 1, 'ENROLLED', 'ye');
            INSERT INTO people.person (id, number, name, kind) VALUES (9, 'teacher01', '云老师', 'STAFF');
            INSERT INTO course.course VALUES ('c', '心理健康教育', 2, 18, 8, 6, 60, '{}', 3, '[]');
            INSERT INTO course.term (id, code, name, starts_on, ends_on) VALUES (1, '2026-2027-1', '秋', '2026-09-01', '2027-01-31');
            INSERT INTO course.offering (id, course_id, term_id) VALUES (1, 'c', 1);
            INSERT INTO course.section (id, offering_id, code, name) VALUES (1, 1, 'X1', '01 班'), (2, 1, 'X2', '02 班');
            INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (1, 1, '2026-09-01 08:00+08'), (2, 2, '2026-09-01 08:00+08');
            INSERT INTO course.section_teacher (section_id, person_id) VALUES (1, 9);""";

    final HoursBooking booking = new HoursBooking();
    final HoursQueries queries = new HoursQueries();
    final HoursProofs proofs = new HoursProofs();
    final ProofChecks checks = new ProofChecks();
    final HoursLedger ledger = new HoursLedger();
    final HoursSettings settings = new HoursSettings();
    final List<String> deeds = new ArrayList<>();

    private final Connection connection;
    private final Sql sql = new Sql();
    private final CurrentUser currentUser = new CurrentUser();

    HoursHouse(Connection connection) throws SQLException {
        this.connection = connection;
        run(SCHOOL);
        settings.proofsADay = 3;
        settings.verifyTries = 3;
        settings.verifyMinutes = 10;
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        Audit audit = audit();
        HoursStudents students = new HoursStudents();
        students.sql = sql;
        students.currentUser = currentUser;
        students.settings = settings;
        CorrectableSources sources = sources();
        HoursSums sums = sums();
        booking.sql = sql;
        booking.clock = clock;
        booking.currentUser = currentUser;
        booking.audit = audit;
        booking.students = students;
        booking.sources = sources;
        queries.sql = sql;
        queries.currentUser = currentUser;
        queries.sums = sums;
        queries.students = students;
        queries.sources = sources;
        proofs.sql = sql;
        proofs.clock = clock;
        proofs.currentUser = currentUser;
        proofs.audit = audit;
        proofs.sums = sums;
        proofs.settings = settings;
        checks.sql = sql;
        checks.clock = clock;
        checks.sums = sums;
        checks.settings = settings;
        ledger.sql = sql;
    }

    static OutsideHours outside(String hours, String document) {
        return new OutsideHours(HoursKind.PRACTICE, new BigDecimal(hours), "志愿服务", document, TODAY);
    }

    void lead(Runnable job) {
        as(Role.LEAD, job);
    }

    void as(Role role, Runnable job) {
        ask(new Identity(9, "teacher01", "云老师", List.of(new Grant(role, null)), false), () -> {
            job.run();
            return true;
        });
    }

    StudentHours seen(String number) {
        return ask(
                new Identity(9, "teacher01", "云老师", List.of(new Grant(Role.LEAD, null)), false),
                () -> queries.of(number));
    }

    <T> T student(Supplier<T> question) {
        return ask(new Identity(1, "S0001", "江知秋", List.of(new Grant(Role.STUDENT, null)), false), question);
    }

    <T> T house(Supplier<T> question) {
        return sql.over(connection, question);
    }

    void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }

    private <T> T ask(Identity who, Supplier<T> question) {
        return currentUser.as(who, () -> sql.over(connection, question));
    }

    private HoursSums sums() {
        HoursSums sums = new HoursSums();
        sums.sql = sql;
        sums.currentUser = currentUser;
        sums.course = new CourseQueries() {
            @Override
            public Optional<CourseFacts> course() {
                return Optional.of(new CourseFacts(
                        "c",
                        "心理健康教育",
                        BigDecimal.valueOf(2),
                        BigDecimal.valueOf(32),
                        BigDecimal.valueOf(18),
                        BigDecimal.valueOf(8),
                        BigDecimal.valueOf(6),
                        60));
            }
        };
        return sums;
    }

    private static CorrectableSources sources() {
        return new CorrectableSources() {
            @Override
            Set<String> types() {
                return Set.of("hours", "lessons");
            }
        };
    }

    private Audit audit() {
        return new Audit() {
            @Override
            public void record(String action, String subject, @Nullable String before, @Nullable String after) {
                deeds.add(action + " " + subject + " " + before + " " + after);
            }
        };
    }
}
