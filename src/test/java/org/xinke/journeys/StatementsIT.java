package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Data;
import org.xinke.testing.Statements;
import org.xinke.testing.Visitor;

/**
 * What a screen asks of the database does not grow with what is in it. Counted is all that opening it costs, the look-up of
 * the sign-in with each of its eight to ten requests included.
 */
class StatementsIT {
    /** A longer grid may ask for its next stretch; a statement for each row would be fifty at least. */
    private static final long ONE_MORE_REQUEST = 5;

    private static final String STUDENT = "20260040";

    /** What the application's own timers may ask while a screen is counted; a query for each of the rows added would be 30 and more. */
    private static final long OF_TIMERS = 4;

    /** A section of this teacher's gets 200 more students, who have read, earned hours, and sat an exam. */
    private static final String TEACHER = "teacher01";

    private static final String MORE_STUDENTS = """
            WITH home AS (
                SELECT t.section_id, (SELECT min(p.class_id) FROM course.enrolment e JOIN people.person p ON p.id = e.person_id
                                       WHERE e.section_id = t.section_id) AS class_id
                  FROM course.section_teacher t JOIN people.person p ON p.id = t.person_id AND p.number = ?
                 ORDER BY t.section_id LIMIT 1),
            fresh AS (
                INSERT INTO people.person (number, name, kind, status, class_id)
                SELECT 'more-' || n, '多一人', 'STUDENT', 'ENROLLED', home.class_id
                  FROM home, generate_series(1, 200) AS n RETURNING id),
            enrolled AS (
                INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
                SELECT home.section_id, fresh.id, now() FROM home, fresh),
            readings AS (
                INSERT INTO lessons.lesson_reading (person_id, lesson_id, version_id, page_id, opened_at, visited_at, completed_at)
                SELECT fresh.id, v.lesson_id, v.id, v.content->'pages'->0->>'id', now(), now(), now()
                  FROM fresh, lessons.lesson_version v),
            hours AS (
                INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                SELECT fresh.id, 'ONLINE', 1, 'lessons', v.lesson_id, now(), v.title FROM fresh, lessons.lesson_version v)
            INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at,
                                 auto_marked_at, marked_at, points, passed)
            SELECT e.id, fresh.id, 1, 1, 'MARKED', now(), now(), now(), now(), now(), now(), 60, true
              FROM fresh, (SELECT min(id) AS id FROM exams.exam) e""";

    /** Long over, so that nobody is led into one of them. */
    private static final String MORE_EXAMS = """
            INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, created_at)
            SELECT e.offering_id, e.blueprint_id, '过去的测验 ' || n, now() - INTERVAL '90 days', now() - INTERVAL '80 days',
                   e.minutes, now()
              FROM (SELECT * FROM exams.exam ORDER BY id LIMIT 1) e, generate_series(1, 30) AS n""";

    private static final String MORE_OF_THE_STUDENT = """
            WITH me AS (SELECT id FROM people.person WHERE number = ?),
            readings AS (
                INSERT INTO lessons.lesson_reading (person_id, lesson_id, version_id, page_id, opened_at, visited_at)
                SELECT me.id, v.lesson_id, v.id, v.content->'pages'->0->>'id', now(), now()
                  FROM me, lessons.lesson_version v ON CONFLICT DO NOTHING)
            INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
            SELECT me.id, 'PRACTICE', 0.1, 'test', 'more-' || n, now(), '多一笔' FROM me, generate_series(1, 50) AS n""";

    @Test
    void noScreenAsksMoreWhenThereIsMore() {
        try (Visitor student = Visitor.onPhone().signedInAs(STUDENT);
                Visitor teacher = Visitor.onLaptop().signedInAs(TEACHER);
                Visitor lead = Visitor.onLaptop().signedInAs("lead01");
                Visitor office = Visitor.onLaptop().signedInAs("jwc01")) {
            sitAnExam(student);
            Screens screens = new Screens(student, teacher, lead, office);
            Map<String, Long> few = screens.count(screens.most);
            more(office);
            Map<String, Long> many = screens.count(atMost(few));

            assertThat(few)
                    .allSatisfy((screen, statements) ->
                            assertThat(statements).as(screen).isBetween(1L, screens.most(screen)));
            Map<String, Long> bounds = atMost(few);
            assertThat(many)
                    .allSatisfy((screen, statements) ->
                            assertThat(statements).as(screen).isLessThanOrEqualTo(bounds.getOrDefault(screen, 0L)));
        }
    }

    private static Map<String, Long> atMost(Map<String, Long> few) {
        return few.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue() + OF_TIMERS));
    }

    private static void sitAnExam(Visitor student) {
        Paper paper = Paper.start(student);
        paper.choose(0).saysSaved();
        paper.handIn();
        Paper.start(student).choose(0).saysSaved();
    }

    private static void more(Visitor office) {
        Data.change(MORE_STUDENTS, TEACHER);
        Data.change(MORE_EXAMS);
        Data.change(MORE_OF_THE_STUDENT, STUDENT);
        assertThat(office.context()
                        .request()
                        .post(
                                "/api/v1/coverage/derivations",
                                RequestOptions.create()
                                        .setHeader("X-Requested-With", "test")
                                        .setData(Map.of()))
                        .status())
                .isEqualTo(200);
    }

    private static final class Screens {
        private final Map<String, Runnable> opened = new LinkedHashMap<>();
        private final Map<String, Long> most = new LinkedHashMap<>();

        Screens(Visitor student, Visitor teacher, Visitor lead, Visitor office) {
            String exam = Data.text("SELECT min(id) FROM exams.exam");
            String attempt = Data.text("""
                    SELECT a.id FROM exams.attempt a JOIN people.person p ON p.id = a.person_id
                     WHERE p.number = ? AND a.state = 'MARKED'""", STUDENT);
            String section = Data.text("""
                    SELECT min(t.section_id) FROM course.section_teacher t JOIN people.person p ON p.id = t.person_id
                     WHERE p.number = ?""", TEACHER);
            add("student home", student, "", 20);
            add("course", student, "course", 17);
            add("lesson page", student, "lessons/L1/L1-P2", 27);
            add("hours", student, "hours", 17);
            add("exam list", student, "exams", 14);
            add("paper", student, "sit/" + exam + "/paper", 21);
            add("result", student, "attempts/" + attempt + "/result", 16);
            add("sections", teacher, "sections", 16);
            add("section", teacher, "sections/" + section, 27);
            add("all sections", lead, "sections", 18);
            add("manage exams", lead, "exams/manage", 15);
            add("exam figures", lead, "exams/manage/" + exam, 18);
            add("staff home", office, "", 18);
            add("coverage", office, "coverage?by=CLASS", 25);
            add("coverage across", office, "coverage?by=CAMPUS", 24);
            add("coverage of a day", office, "coverage?on=2026-10-08", 23);
            add("coverage people", office, "coverage?state=DUE", 30);
            add("plans", office, "plans", 22);
            add("self-check", office, "self-check", 19);
        }

        private void add(String name, Visitor visitor, String path, long bound) {
            most.put(name, bound);
            opened.put(name, () -> {
                Page page = visitor.page();
                page.navigate(path);
                page.waitForSelector("h1");
                page.waitForLoadState(LoadState.NETWORKIDLE);
            });
        }

        long most(String name) {
            return most.getOrDefault(name, 0L);
        }

        Map<String, Long> count(Map<String, Long> bounds) {
            Map<String, Long> all = new LinkedHashMap<>();
            opened.forEach((name, open) -> all.put(name, Statements.during(bounds.getOrDefault(name, 0L), open)));
            return all;
        }
    }
}
