package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Data;
import org.xinke.testing.FrontDoor;
import org.xinke.testing.Running;
import org.xinke.testing.Visitor;

/** Two nodes on one database, and the first is killed with an exam, a list and a form under way on it. */
class TwoNodesIT {
    private static final String STUDENT = "20260071";
    private static final int LIST = 3000;
    private static final String TAKEN_UP =
            "SELECT count(*) FROM roster.roster_import WHERE state = 'READING' AND worker IS NOT NULL";

    /** An import that was being read is taken up when the dead node's lease is over. */
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(120_000);

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static FrontDoor door;

    @BeforeAll
    static void aSecondNodeOpens() throws Exception {
        Running.server().startSecondServer();
        door = FrontDoor.before(Running.server().baseUrl(), Running.server().secondUrl());
    }

    @AfterAll
    static void theFirstComesBackAndTheSecondGoes() throws Exception {
        door.close();
        Running.server().stopSecondServer();
        Running.server().killServer(); // when the test did not come so far
        Running.server().startServer();
    }

    @Test
    void whatWasUnderWayOnADeadNodeGoesOnAtTheOther() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs(STUDENT);
                Visitor affairs = Visitor.onLaptop().signedInAs("jwc01");
                Visitor clerk = Visitor.onLaptop().signedInAs("jwc01")) {
            Paper paper = sit(student);
            String form = typeIntoAForm(clerk);
            long list = sendAListAndKillTheNodeThatReadsIt(affairs);

            paper.next().choose(2).saysSaved();
            assertThat(Data.number(
                            "SELECT count(*) FROM exams.answer x JOIN exams.attempt a ON a.id = x.attempt_id"
                                    + " JOIN people.person p ON p.id = a.person_id WHERE p.number = ?",
                            STUDENT))
                    .isEqualTo(3);
            theFormSaysWhatIsLostAndKeepsItOnTheScreen(clerk, form);
            theListIsReadOnceAndWhole(affairs, list);
            paper.handIn();
        }
    }

    private static Paper sit(Visitor student) {
        Page page = student.page();
        page.navigate(door.url() + "/exams");
        Paper paper = Paper.fromList(page);
        paper.choose(0).saysSaved();
        return paper.next().choose(1).saysSaved();
    }

    private static String typeIntoAForm(Visitor clerk) {
        Page page = clerk.page();
        page.navigate(door.url() + "/people/20260103");
        button(page, "修改").click();
        page.getByLabel("依据的文件").fill("教务〔2026〕77 号");
        return "教务〔2026〕77 号";
    }

    private static void theFormSaysWhatIsLostAndKeepsItOnTheScreen(Visitor clerk, String typed) {
        Page page = clerk.page();
        button(page, "保存").click();
        assertThat(page.locator(".v-system-error")).containsText("还没有保存的字只在这个屏幕上了", SOON);
        assertThat(page.getByLabel("依据的文件")).hasValue(typed);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/it/pictures/form-lost.png")));
        page.locator(".v-system-error").click();
        button(page, "修改").waitFor(PATIENTLY);
    }

    /** Answers its number. It is held up in the middle of the reading, by the first node: the second sleeps meanwhile. */
    private static long sendAListAndKillTheNodeThatReadsIt(Visitor affairs) throws Exception {
        Page page = affairs.page();
        page.navigate(door.url() + "/roster/imports");
        button(page, "新导入").click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("两台.csv", "text/csv", csv()));
        button(page, "读取名单").waitFor(PATIENTLY);
        Running.server().freezeSecondServer();
        try (AutoCloseable lock = Data.hold("LOCK TABLE roster.roster_row IN SHARE ROW EXCLUSIVE MODE")) {
            button(page, "读取名单").click();
            assertThat(page.locator("main")).containsText("已读", SOON);
            page.waitForCondition(() -> Data.number(TAKEN_UP) == 1);
            Running.server().killServer();
        }
        Running.server().thawSecondServer();
        return Data.number("SELECT max(id) FROM roster.roster_import");
    }

    private static void theListIsReadOnceAndWhole(Visitor affairs, long id) throws Exception {
        Page page = affairs.page();
        Locator write = page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("写入 3,?000 人")));
        write.waitFor(PATIENTLY);
        assertThat(Data.number("SELECT count(*) FROM roster.roster_row WHERE import_id = ?", id))
                .isEqualTo(LIST);
        write.click();
        page.getByText(Pattern.compile("新增了 3,?000 人")).waitFor(PATIENTLY);
        assertThat(Data.number("SELECT count(*) FROM people.person WHERE number LIKE '0093%'"))
                .isEqualTo(LIST);
        assertThat(Data.text("SELECT node FROM shared.round WHERE name = 'exams.closing'"))
                .startsWith(Running.server().secondPid() + "@");
    }

    private static byte[] csv() {
        return IntStream.range(0, LIST)
                .mapToObj(i -> "0093%05d,双节点,青禾文法学院,法学,法学2602班,2026级,在读".formatted(i))
                .collect(Collectors.joining("\n", "学号,姓名,学院,专业,班级,年级,学籍状态\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
