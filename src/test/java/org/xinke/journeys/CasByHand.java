package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** Against a real Apereo CAS, which {@code src/test/sso/cas.sh} starts: it needs a newer Java than the rest of the build. */
class CasByHand {
    private static final String BUTTON = "a.xk-school-button[href*=cas]";

    @Test
    void studentComesBackToThePageFirstWantedAndCasEndsTheSession() {
        try (Visitor visitor = Visitor.onPhone()) {
            Page page = visitor.open("course");
            signInAtCas(page, "20260002");
            page.waitForURL("**/course");
            assertThat(status(visitor)).isEqualTo(200);
            page.navigate(System.getProperty("cas.url") + "/logout");
            page.waitForCondition(() -> status(visitor) == 404);
        }
    }

    @Test
    void signingOutHereLeavesCas() {
        try (Visitor visitor = Visitor.onLaptop()) {
            Page page = visitor.open("sign-in");
            signInAtCas(page, "20260002");
            page.waitForSelector(".xk-nav");
            page.navigate("sign-out");
            page.waitForURL("**/sign-in");
            page.click(BUTTON);
            assertThat(page.waitForSelector("#username").isVisible()).isTrue();
        }
    }

    @Test
    void unknownPersonIsToldWhomToAsk() {
        try (Visitor visitor = Visitor.onPhone()) {
            signInAtCas(visitor.open("sign-in"), "20269999");
            visitor.page().waitForSelector("[role=alert]:has-text('还没有你的学号')");
            assertThat(status(visitor)).isEqualTo(404);
        }
    }

    private static void signInAtCas(Page page, String number) {
        page.click(BUTTON);
        page.fill("#username", number);
        page.fill("#password", "school-password");
        page.keyboard().press("Enter");
    }

    private static int status(Visitor visitor) {
        return visitor.context().request().get("/api/v1/session").status();
    }
}
