package org.xinke.app.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;
import org.xinke.testing.ChineseUi;
import org.xinke.testing.MigratedDatabase;
import org.xinke.testing.OverConnection;

/** What every feature has that waits for somebody, asked on PostgreSQL without a server. */
@ExtendWith(ChineseUi.class)
class WaitingTest {
    private static final String SCHOOL = """
            INSERT INTO people.college (id, code, name) VALUES (1, 'C1', '信息学院');
            INSERT INTO people.major (id, college_id, code, name) VALUES (1, 1, 'M1', '软件工程');
            INSERT INTO people.school_class (id, major_id, cohort_year, code, name) VALUES (1, 1, 2026, 'R2601', '软件工程2601班');
            INSERT INTO people.person (id, number, name, kind, class_id, status) VALUES (1, 'S1', '甲一', 'STUDENT', 1, 'ENROLLED');
            INSERT INTO people.person (id, number, name, kind) VALUES (9, 'T1', '某人', 'STAFF');
            INSERT INTO course.course VALUES ('c', '课', 2, 1, 1, 1, 60, '{}', 3, '[]');
            INSERT INTO course.term (id, code, name, starts_on, ends_on) VALUES (1, '2026-2027-1', '秋', '2026-09-01', '2027-01-31');
            INSERT INTO course.offering (id, course_id, term_id) VALUES (1, 'c', 1);
            INSERT INTO course.section (id, offering_id, code, name) VALUES (1, 1, 'X1', '01 班'), (2, 1, 'X2', '02 班');
            INSERT INTO course.section_teacher VALUES (1, 9);
            INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (1, 1, '2026-09-01 08:00+08');
            INSERT INTO papers.exam_blueprint (id, code, number, hash, title, minutes, pass_points, full_points, content, created_at)
            VALUES (1, 'q', 1, 'h', '测验', 30, 3, 6, '{}', '2026-09-01 08:00+08');
            INSERT INTO exams.exam (id, offering_id, blueprint_id, title, opens_at, closes_at, minutes, release_rule, created_at)
            VALUES (1, 1, 1, '期中小测', '2026-11-28 12:00+08', '2026-11-28 20:00+08', 30, 'BY_HAND', '2026-11-01 08:00+08'),
                   (2, 1, 1, '第一次测验', '2026-11-20 12:00+08', '2026-11-20 20:00+08', 30, 'BY_HAND', '2026-11-01 08:00+08');
            INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at, marked_at, points, passed)
            VALUES (2, 1, 1, 1, 'MARKED', '2026-11-20 12:00+08', '2026-11-20 12:30+08', '2026-11-20 12:33+08', '2026-11-20 12:20+08', '2026-11-20 12:21+08', 5, true);
            INSERT INTO gradebook.grade_proposal (section_id, proposed_by, proposed_at, note) VALUES (1, 9, '2026-11-27 08:00+08', '');""";

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    static Path directory;

    @Test
    void everyFeatureSaysWhatWaitsAndWhere() throws IOException, InterruptedException, SQLException {
        try (MigratedDatabase database = MigratedDatabase.start(directory);
                Connection connection = database.connection()) {
            assertThat(lines(connection, List.of(Role.STUDENT))).isEmpty();
            try (Statement statement = connection.createStatement()) {
                statement.execute(SCHOOL);
            }
            assertThat(lines(connection, List.of(Role.STUDENT))).isEmpty();
            assertThat(lines(connection, List.of(Role.CENTER))).containsExactly("还没有学校中心的求助信息 → help");
            assertThat(lines(connection, List.of(Role.INSTRUCTOR)))
                    .containsExactly("《期中小测》2026年11月28日 12:00 至 2026年11月28日 20:00 考试 → exams/manage/1");
            assertThat(lines(connection, List.of(Role.LEAD)))
                    .contains(
                            "《第一次测验》的 1 份试卷都批阅好了，等你公布 → exams/manage/2",
                            "1 个教学班提请公布成绩 → grades",
                            "1 个教学班还没有任课教师 → terms");
            assertThat(lines(connection, List.of(Role.ACADEMIC_AFFAIRS))).contains("1 个教学班还没有任课教师 → terms");
            assertThat(lines(connection, List.of(Role.ADMIN))).isEmpty();
        }
    }

    @Test
    void theFirstPageLeadsToEach() {
        WaitingCard card = new WaitingCard(List.of(Waiting.Line.of("roster.waiting", "roster/imports", 2)));
        UI.getCurrent().add(card);
        assertThat(_get(card, Anchor.class).getText()).isEqualTo("2 份名单等着核对或写入");
        assertThat(_get(card, Anchor.class).getHref()).isEqualTo("roster/imports");
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        WaitingCard card = new WaitingCard(List.of());
        UI.getCurrent().add(card);
        assertThat(_find(card, Anchor.class)).isEmpty();
        assertThat(card.getElement().getTextRecursively()).contains("现在没有等你处理的事");
    }

    private static List<String> lines(Connection connection, List<Role> roles) {
        OverConnection house = new OverConnection(connection, NOON);
        List<String> lines = new ArrayList<>();
        for (Class<?> bean : beans()) {
            Waiting waiting = (Waiting) house.make(bean);
            lines.addAll(house.as(9, roles, () -> waiting.lines(house.who(9, roles))).stream()
                    .map(line -> UI.getCurrent()
                                    .getTranslation(line.key(), line.arguments().toArray()) + " → " + line.href())
                    .toList());
        }
        return lines;
    }

    private static List<Class<?>> beans() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.xinke").stream()
                        .filter(type -> type.isAssignableTo(Waiting.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .<Class<?>>map(type -> type)
                        .toList();
    }
}
