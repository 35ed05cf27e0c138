package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** Academic affairs find a person, change a name by hand on a document, and give a one-time password. */
class PeopleJourneyIT {
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);

    @Test
    void aPersonIsFoundChangedByHandAndReleased() {
        try (Visitor affairs = Visitor.onLaptop().signedInAs("jwc01")) {
            Page page = affairs.open("people");
            page.getByLabel("学号、工号、姓名、拼音首字母或班级").fill("20260101");
            page.keyboard().press("Enter");
            page.getByText("1 人", new Page.GetByTextOptions().setExact(true)).waitFor(PATIENTLY);
            affairs.looksRight("people");
            page.locator("a[href='people/20260101']").first().click();
            button(page, "修改").click();
            page.getByLabel("姓名").fill("云改名");
            page.getByLabel("依据的文件").fill("教务〔2026〕13 号");
            affairs.looksRight("person-edit");
            button(page, "保存").click();
            button(page, "放开姓名").waitFor(PATIENTLY);
            page.getByText("依据：教务〔2026〕13 号").waitFor(PATIENTLY);
            affairs.looksRight("person");
            button(page, "放开姓名").click();
            page.getByText("放开了姓名，名单可以再改").waitFor(PATIENTLY);
        }
    }

    @Test
    void aOneTimePasswordIsShownOnceAndARoleIsGiven() {
        try (Visitor admin = Visitor.onPhone().signedInAs("admin01")) {
            Page page = admin.open("people");
            page.waitForSelector("h1");
            admin.looksRight("people");
            admin.open("people/20260102");
            button(page, "给一个一次性密码").click();
            button(page, "生成密码").click();
            Locator password = page.locator("vaadin-text-field[readonly] input");
            password.waitFor(PATIENTLY);
            assertThat(password.inputValue()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
            button(page, "关闭").click();
            page.getByText("给了一个一次性密码").waitFor(PATIENTLY);
            admin.open("people/teacher08");
            button(page, "给一个角色").click();
            page.locator("vaadin-select").first().click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("课程负责人"))
                    .click();
            page.getByLabel("依据的文件").fill("人字 1 号");
            button(page, "给一个角色").last().click();
            page.getByText("依据：人字 1 号").waitFor(PATIENTLY);
            admin.looksRight("person-staff");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
