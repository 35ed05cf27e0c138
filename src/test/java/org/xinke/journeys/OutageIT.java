package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Data;
import org.xinke.testing.Described;
import org.xinke.testing.Running;
import org.xinke.testing.Visitor;

/** PostgreSQL or the S3 store is away for a while: a clear message, nothing lost, and it heals by itself. */
class OutageIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
    private static final String ANSWERS = """
            SELECT count(*) FROM exams.answer x
              JOIN exams.attempt a ON a.id = x.attempt_id
              JOIN people.person p ON p.id = a.person_id
             WHERE p.number = ?""";

    private boolean databaseAway;
    private boolean storeAway;

    @AfterEach
    void nothingStaysAway() throws Exception {
        if (databaseAway) {
            bringDatabaseBack();
        }
        if (storeAway) {
            bringStoreBack();
        }
    }

    @Test
    void paperKeepsEveryAnswerWhileTheDatabaseIsAway() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs("20260031")) {
            Paper paper = Paper.start(student);
            paper.choose(0).saysSaved();
            takeDatabaseAway();
            paper.next().choose(1).says("离线，已记在这台设备上，联网后自动补交");
            paper.next().choose(2).says("离线，已记在这台设备上，联网后自动补交");
            student.looksRight("paper-without-database");
            bringDatabaseBack();
            paper.saysSaved();
            assertThat(Data.number(ANSWERS, "20260031")).isEqualTo(3);
            student.page().reload();
            Paper.at(student.page())
                    .first()
                    .isChosen(0)
                    .next()
                    .isChosen(1)
                    .next()
                    .isChosen(2);
        }
    }

    @Test
    void restSaysThatTheDatabaseIsAwayAndThenAnswersAgain() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs("20260032");
                Visitor nobody = Visitor.onPhone()) {
            Described described = new Described(
                    nobody.context().request().get("/api/v1/openapi.json").text());
            takeDatabaseAway();
            APIResponse refused = student.context().request().get("/api/v1/exams");
            assertThat(described
                            .answers("GET", "/exams", 503, refused)
                            .path("code")
                            .asText())
                    .isEqualTo("shared.error.unavailable");
            assertThat(student.context().request().get("/health/ready").status())
                    .isEqualTo(503);
            assertThat(student.context().request().get("/health/live").status()).isEqualTo(200);
            bringDatabaseBack();
            described.answers("GET", "/exams", 200, student.context().request().get("/api/v1/exams"));
        }
    }

    @Test
    void signInSaysThatTheDatabaseIsAwayAndLetsInAfterwards() throws Exception {
        try (Visitor student = Visitor.onPhone()) {
            Page page = student.open("sign-in");
            page.getByLabel("学号或工号").fill("20260033");
            page.getByLabel("密码").first().fill(Visitor.PASSWORD);
            takeDatabaseAway();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("登录").setExact(true))
                    .click();
            assertThat(page.locator("body")).containsText("正在自动重试", SOON);
            student.looksRight("sign-in-without-database");
            bringDatabaseBack();
            assertThat(page.locator("h1")).containsText("你好", SOON);
        }
    }

    @Test
    void openLessonStaysReadableAndGoesOnByItself() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs("20260034")) {
            Page page = student.open("lessons/L1/L1-P2");
            Locator title = page.locator("article h1");
            assertThat(title).hasText("一个人，三个入口");
            takeDatabaseAway();
            page.locator(".xk-turn-on").click();
            assertThat(page.locator("vaadin-connection-indicator")).containsText("正在重新连接", SOON);
            assertThat(title).hasText("一个人，三个入口");
            student.looksRight("lesson-without-database");
            bringDatabaseBack();
            assertThat(title).containsText("从两间房到一条坡道", SOON);
        }
    }

    @Test
    void pageOpenedMeanwhileSaysWhyAndComesByItself() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs("20260035")) {
            takeDatabaseAway();
            student.open("course");
            assertThat(student.page().locator("main")).containsText("暂时连不上数据库");
            student.looksRight("page-without-database");
            bringDatabaseBack();
            assertThat(student.page().locator("h1")).containsText("大学生心理健康", SOON);
        }
    }

    @Test
    void picturesAreMissingWithoutTheStoreAndComeBackByThemselves() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs("20260036")) {
            takeStoreAway();
            Page page = student.open("lessons/L1/L1-P3");
            assertThat(page.locator("article")).containsText("图暂时取不到，文字可以接着读", SOON);
            assertThat(page.locator("article")).containsText("坡道");
            student.looksRight("lesson-without-store");
            bringStoreBack();
            page.waitForFunction("[...document.querySelectorAll('article img')].every(i => i.naturalWidth > 0)");
            assertThat(page.locator("article")).not().containsText("图暂时取不到");
        }
    }

    private void takeDatabaseAway() throws InterruptedException {
        databaseAway = true;
        Running.server().killDatabase();
    }

    private void bringDatabaseBack() throws Exception {
        Running.server().startDatabase();
        databaseAway = false;
    }

    private void takeStoreAway() throws InterruptedException {
        storeAway = true;
        Running.server().killObjectStore();
    }

    private void bringStoreBack() throws Exception {
        Running.server().startObjectStore();
        storeAway = false;
    }
}
