package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Data;
import org.xinke.testing.Visitor;

/** The main job from end to end, with the real course: a freshman learns and is examined; the teacher and the school see it. */
class JourneyIT {
    private static final String NUMBER = "20260030";
    private static final String REFLECTION = "我一直觉得没有病就是健康，读完这一课才发现，睡得着、吃得下、有人说话，也都算在里面。".repeat(3);

    /** The places, as shown on this student's paper, of what is right. */
    private static final String KEYS = """
            SELECT CASE WHEN v.body->>'body' = 'judge'
                        THEN CASE WHEN (v.body->>'answer')::boolean THEN '0' ELSE '1' END
                        ELSE (SELECT string_agg((o.place - 1)::text, ',')
                                FROM unnest(q.option_order) WITH ORDINALITY AS o (bank, place)
                               WHERE (v.body->'options'->o.bank->>'key')::boolean) END
              FROM exams.attempt a
              JOIN people.person p ON p.id = a.person_id AND p.number = ?
              JOIN exams.attempt_question q ON q.attempt_id = a.id
              JOIN questions.question_version v ON v.id = q.question_version_id
             WHERE a.state = 'RUNNING'
             ORDER BY q.position""";

    private static final String TEACHER = """
            SELECT t.number FROM people.person p
              JOIN course.enrolment e ON e.person_id = p.id AND e.ended_at IS NULL
              JOIN course.section_teacher s ON s.section_id = e.section_id
              JOIN people.person t ON t.id = s.person_id
             WHERE p.number = ?""";

    @Test
    void freshmanLearnsAndIsExaminedAndTheSchoolSeesIt() {
        Learning before = asTheSchoolSees("journey-coverage-before");
        try (Visitor student = Visitor.onPhone()) {
            signIn(student);
            readTheFirstLesson(student);
            findTheHours(student);
            sitTheExam(student);
        }
        asTheTeacherSees();
        Learning after = asTheSchoolSees("journey-coverage-after");

        assertThat(after.started()).isGreaterThan(before.started());
        assertThat(after.passed()).isGreaterThan(before.passed());
    }

    private static void signIn(Visitor student) {
        Page page = student.open("");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        student.looksRight("journey-sign-in");
        page.getByLabel("学号或工号").fill(NUMBER);
        page.getByLabel("密码").first().fill(Visitor.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("你好");
        assertThat(page.locator(".xk-next")).containsText("从这里开始");
        student.looksRight("journey-home");
    }

    private static void readTheFirstLesson(Visitor student) {
        Data.change("UPDATE lessons.lesson_rule SET page_seconds = 1, page_share = 0");
        student.page().locator(".xk-next").click();
        Lesson lesson = Lesson.at(student.page());
        for (int number = 1; ; number++) {
            lesson.work();
            if (student.page().locator("xk-reflection").count() > 0) {
                lesson.reflect(REFLECTION);
            }
            assertThat(student.page().locator(".xk-help-card")).isVisible();
            student.looksRight("journey-lesson-" + number);
            if (!lesson.hasNext()) {
                break;
            }
            lesson.next();
        }
        lesson.saysComplete();
    }

    private static void findTheHours(Visitor student) {
        student.page().getByText("看看我的学时").click();
        assertThat(student.page().locator("h1")).hasText("学时");
        assertThat(student.page().locator("main")).containsText("读完一节课");
        assertThat(student.page().locator("main")).containsText("心理健康是什么");
        assertThat(student.page().locator("main")).containsText("32");
        student.looksRight("journey-hours");
    }

    private static void sitTheExam(Visitor student) {
        Paper paper = Paper.start(student);
        student.looksRight("journey-paper");
        paper.answerAll(Data.texts(KEYS, NUMBER).stream()
                .map(places ->
                        Arrays.stream(places.split(",")).map(Integer::valueOf).collect(Collectors.toSet()))
                .toList());
        paper.handIn();
        student.page().getByText("查看结果").click();
        Locator result = student.page().locator("main");
        assertThat(result.locator(".xk-result-points")).containsText("100");
        assertThat(result).containsText("我掌握了什么");
        assertThat(result).containsText("在用完作答次数或考试截止以后看");
        assertThat(result).not().containsText("正确答案");
        student.looksRight("journey-result");
    }

    private static void asTheTeacherSees() {
        try (Visitor teacher = Visitor.onLaptop().signedInAs(Data.text(TEACHER, NUMBER))) {
            Page page = teacher.open("sections");
            page.locator("main a[href*='sections/']").first().click();
            page.locator("vaadin-grid").waitFor();
            page.navigate(page.url() + "?sort=-QUIZ");
            Locator cells = page.locator("vaadin-grid-cell-content");
            String name = Data.text("SELECT name FROM people.person WHERE number = ?", NUMBER);
            assertThat(cells.filter(new Locator.FilterOptions().setHasText(NUMBER))
                            .first())
                    .isVisible();
            assertThat(cells.filter(new Locator.FilterOptions().setHasText(name))
                            .first())
                    .isVisible();
            assertThat(cells.filter(new Locator.FilterOptions().setHasText("100 / 100 分，通过"))
                            .first())
                    .isVisible();
            assertThat(cells.filter(new Locator.FilterOptions().setHasText("1 / 16"))
                            .first())
                    .isVisible();
            teacher.looksRight("journey-section");
        }
    }

    private static Learning asTheSchoolSees(String picture) {
        try (Visitor office = Visitor.onLaptop().signedInAs("jwc01")) {
            Page page = office.open("coverage");
            Locator answer = page.locator(".xk-answer");
            assertThat(answer).containsText("通过了单元测验");
            office.looksRight(picture);
            List<MatchResult> found = Pattern.compile("(\\d+) 人已经开始学习.*?(\\d+) 人通过了单元测验")
                    .matcher(answer.textContent())
                    .results()
                    .toList();
            return new Learning(
                    Integer.parseInt(found.get(0).group(1)),
                    Integer.parseInt(found.get(0).group(2)));
        }
    }

    private record Learning(int started, int passed) {}
}
