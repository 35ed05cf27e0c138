package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** What stands on every page: help, the person's own menu, and on a phone the rest of the menu. */
class HeaderIT {
    private static final Pattern DARK = Pattern.compile("dark");

    @Test
    void helpAndTheOwnMenuAreOneTapAway() {
        try (Visitor office = Visitor.onPhone().signedInAs("jwc01")) {
            Page page = office.open("people");
            page.locator(".xk-help-link").click();
            assertThat(page.locator("h1")).hasText("求助");

            chosen(page, "退出");
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        }
    }

    @Test
    void withoutANetworkHelpOpensAtItsFirstLine() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260020")) {
            Page page = student.open("");
            page.waitForFunction("localStorage.getItem('xk-help-copy') !== null");
            student.context().setOffline(true);
            page.locator(".xk-help-link").click();
            assertThat(page.locator(".xk-help-dialog h2")).isInViewport();
            student.looksRight("help-offline");
        }
    }

    @Test
    void whoLikesItDarkKeepsItDark() {
        try (Visitor office = Visitor.onLaptop().signedInAs("jwc01")) {
            Page page = office.open("people");
            chosen(page, "切换深色或浅色");
            assertThat(page.locator("html")).hasAttribute("theme", DARK);
            office.open("coverage");
            assertThat(page.locator("html")).hasAttribute("theme", DARK);
            office.looksRight("coverage-dark");
        }
    }

    @Test
    void whatDoesNotFitIntoTheBarOfAPhoneIsBehindOneButton() {
        try (Visitor office = Visitor.onSmallPhone().signedInAs("jwc01")) {
            Page page = office.open("");
            Locator last = page.locator(".xk-nav-rest a").last();
            assertThat(last).isHidden();
            page.locator(".xk-nav-more").click();
            office.looksRight("menu-open");
            last.click();
            assertThat(page.locator("h1")).hasText("学院、专业和班级");
            assertThat(last).isHidden();
        }
    }

    private static void chosen(Page page, String entry) {
        page.locator(".xk-user").click();
        page.locator("vaadin-menu-bar-item, vaadin-context-menu-item")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .click();
    }
}
