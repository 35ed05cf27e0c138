package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** Practice pieces: they work without a network and by keyboard, and say "saved" only when it is true. */
class PracticePiecesIT {
    private static final int PATIENCE = 60_000;

    @Test
    void breathingCountsAndPauses() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260051")) {
            student.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Page page = open(student, "L10", "L10-B1");
            button(page, "开始").press("Enter");
            assertThat(page.locator(".xk-breath-words")).containsText("吸气");
            assertThat(page.locator(".xk-piece > [role=status]")).hasText("吸气，4 秒");
            assertThat(page.locator(".xk-breath-words strong"))
                    .hasText("呼气", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".xk-breath-count")).hasText("第 1 次，共 10 次");
            student.looksRight("practice-breathing");
            button(page, "停一停").press("Enter");
            assertThat(page.locator(".xk-breath-words")).containsText("停在这里");
            assertThat(button(page, "接着呼吸")).isVisible();
        }
    }

    @Test
    void anAbcSheetWrittenOfflineArrivesAndIsThereOnAnotherDevice() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260052");
                Visitor elsewhere = Visitor.onLaptop().signedInAs("20260052")) {
            Page page = open(student, "L9", "L9-B1");
            student.context().setOffline(true);
            page.getByLabel("摄像机拍得到的").fill("周三问了一次，没有回");
            button(page, "着急").click();
            page.getByLabel("着急，当时的强弱").press("ArrowRight");
            button(page, "读心").click();
            says(page, "还没送到服务器");
            student.looksRight("practice-abc-offline");
            student.context().setOffline(false);
            says(page, "已保存到服务器");
            assertThat(String.valueOf(page.evaluate(
                            "Object.keys(localStorage).filter(key => key.startsWith('xk-practice')).length")))
                    .isEqualTo("0");

            Page there = open(elsewhere, "L9", "L9-B1");
            assertThat(there.getByLabel("摄像机拍得到的")).hasValue("周三问了一次，没有回");
            assertThat(there.getByLabel("着急，当时的强弱")).hasValue("6");
            elsewhere.looksRight("practice-abc");
        }
    }

    @Test
    void twoDevicesDoNotOverwriteEachOther() {
        try (Visitor phone = Visitor.onPhone().signedInAs("20260053");
                Visitor laptop = Visitor.onLaptop().signedInAs("20260053")) {
            Page one = open(phone, "L15", "L15-B1");
            Page two = open(laptop, "L15", "L15-B1");
            write(one).fill("手机上写的");
            says(one, "已保存到服务器");
            write(two).fill("电脑上写的");
            assertThat(two.getByText("两份不一样，留哪一份？")).isVisible();
            laptop.looksRight("practice-conflict");
            button(two, "用那边的").click();
            assertThat(two.locator(".xk-wallet")).containsText("手机上写的");
        }
    }

    @Test
    void theSupportCardHasHelpFirstAndLastAndCanBeTakenAlong() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260054")) {
            Page page = open(student, "L15", "L15-B1");
            write(page).fill("不回消息");
            button(page, "＋ 洗把脸").press("Enter");
            says(page, "已保存到服务器");
            button(page, "看卡").press("Enter");
            Locator card = page.locator(".xk-wallet");
            assertThat(card).containsText("洗把脸");
            assertThat(card.locator("a").first()).hasAttribute("href", "tel:12356");
            assertThat(card.locator("p").last()).containsText("120");
            button(page, "存成图片").click();
            assertThat(page.locator(".xk-picture img")).isVisible();
            student.looksRight("practice-card");
            page.reload();
            assertThat(page.locator(".xk-wallet")).containsText("不回消息");
            student.open("practice");
            assertThat(page.locator("[data-piece=support-card]")).containsText("上次改动");
        }
    }

    @Test
    void aSheetIsErasedForGood() {
        try (Visitor student = Visitor.onLaptop().signedInAs("20260055")) {
            Page page = open(student, "L2", "L2-B1");
            button(page, "添一个人或一个地方").press("Enter");
            page.keyboard().type("表姐");
            page.keyboard().press("Enter");
            assertThat(page.locator(".xk-map-list").first()).isVisible();
            assertThat(page.getByText("表姐").last()).isVisible();
            says(page, "已保存到服务器");
            student.looksRight("practice-map");
            button(page, "全部清空").click();
            button(page, "清空").click();
            says(page, "还没有写");
            page.reload();
            says(page, "还没有写");
            assertThat(page.getByText("表姐")).hasCount(0);
        }
    }

    /** A lesson must have been opened before its pieces are. */
    private static Page open(Visitor student, String lesson, String block) {
        student.open("lessons/" + lesson).waitForSelector("h1");
        student.open("practice/" + lesson + "/" + block);
        Page page = student.page();
        assertThat(page.locator(".xk-piece-mark")).not().isEmpty();
        return page;
    }

    private static Locator write(Page page) {
        return page.getByLabel("我的兆头，第 1 样");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void says(Page page, String words) {
        assertThat(page.locator(".xk-piece-mark"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }
}
