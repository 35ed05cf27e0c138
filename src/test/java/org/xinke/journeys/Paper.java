package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.xinke.testing.Visitor;

/** The exam paper as a student sees it. */
final class Paper {
    /** A killed server takes its time to come back. */
    private static final int PATIENCE = 90_000;

    private final Page page;

    private Paper(Page page) {
        this.page = page;
    }

    /** From the list of exams to the first question. */
    static Paper start(Visitor student) {
        return fromList(student.open("exams"));
    }

    static Paper fromList(Page page) {
        page.locator("main a[href^='sit/']").first().click();
        Locator start = button(page, "开始考试");
        start.or(button(page, "继续作答")).waitFor();
        if (start.isVisible()) {
            start.click();
            button(page, "现在开始").click();
        } else {
            button(page, "继续作答").click();
        }
        return at(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Paper at(Page page) {
        page.locator(".xk-exam-question, .xk-exam-material").first().waitFor();
        return new Paper(page);
    }

    String address() {
        return page.url();
    }

    /** Ticks the option at this place and waits for nothing. */
    Paper choose(int place) {
        page.locator(".xk-exam-option").nth(place).click();
        return this;
    }

    /** Answers what is on the screen with these places and goes on, until all are answered; then hands in. */
    void answerAll(List<Set<Integer>> places) {
        for (int i = 0; i < places.size(); i++) {
            assertThat(page.locator("#xk-exam-head")).containsText("第 " + (i + 1) + " 题");
            places.get(i).forEach(this::choose);
            if (i < places.size() - 1) {
                next();
            }
        }
        saysSaved();
    }

    Paper next() {
        page.locator(".xk-exam-bar .xk-exam-primary").click();
        return this;
    }

    Paper first() {
        Locator before = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上一题"));
        while (before.isEnabled()) {
            before.click();
        }
        return this;
    }

    Paper saysSaved() {
        assertThat(page.locator(".xk-exam-link"))
                .hasText("已保存", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        return this;
    }

    Paper says(String words) {
        assertThat(page.locator(".xk-exam-link")).containsText(words);
        return this;
    }

    Paper isChosen(int place) {
        assertThat(page.locator(".xk-exam-option input").nth(place)).isChecked();
        return this;
    }

    void handIn() {
        Locator bar = page.locator(".xk-exam-bar .xk-exam-primary");
        while (!bar.textContent().contains("交卷")) {
            bar.click();
        }
        bar.click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("交卷").setExact(true))
                .last()
                .click();
        page.getByText("查看结果").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }
}
