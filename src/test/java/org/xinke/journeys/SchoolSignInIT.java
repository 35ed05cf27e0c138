package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.testing.SchoolProvider;
import org.xinke.testing.Visitor;

/** OpenID Connect in a real browser against a real provider. */
class SchoolSignInIT {
    private static final String BUTTON = "a.xk-school-button[href*=oidc]";

    private SchoolProvider school;

    @BeforeEach
    void openSchool() throws IOException, InterruptedException {
        school = SchoolProvider.start();
    }

    @AfterEach
    void closeSchool() throws InterruptedException {
        school.close();
    }

    @Test
    void studentComesBackToThePageFirstWanted() {
        try (Visitor visitor = Visitor.onPhone()) {
            Page page = visitor.open("course");
            comeFromSchool(page, "20260031");
            page.waitForURL("**/course");
            page.waitForSelector("h1");
            assertThat(whoIs(visitor)).isEqualTo("20260031");
        }
    }

    @Test
    void unknownPersonIsToldWhomToAskAndIsNotSignedIn() {
        try (Visitor visitor = Visitor.onPhone()) {
            comeFromSchool(visitor.open("sign-in"), "20269999");
            visitor.page().waitForSelector("[role=alert]:has-text('还没有你的学号')");
            visitor.looksRight("sign-in-unknown");
            assertThat(whoIs(visitor)).isEmpty();
        }
    }

    @Test
    void whileTheProviderIsAwayTheLocalPasswordWorks() throws InterruptedException {
        school.close();
        try (Visitor visitor = Visitor.onLaptop()) {
            Page page = visitor.open("sign-in");
            page.click(BUTTON);
            page.waitForSelector("[role=alert]:has-text('暂时连不上')");
            visitor.looksRight("sign-in-away");
            page.fill("input[autocomplete=username]", "20260032");
            page.fill("input[autocomplete=current-password]", Visitor.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector(".xk-nav");
            assertThat(whoIs(visitor)).isEqualTo("20260032");
        }
    }

    @Test
    void signingOutLeavesTheSchoolsSessionToo() {
        try (Visitor visitor = Visitor.onLaptop()) {
            Page page = visitor.open("sign-in");
            comeFromSchool(page, "20260033");
            page.waitForSelector(".xk-nav");
            page.navigate("sign-out");
            page.click("button:has-text('leave')");
            page.waitForURL("**/sign-in");
            assertThat(whoIs(visitor)).isEmpty();
            page.click(BUTTON);
            assertThat(page.waitForSelector("input[name=login]").isVisible()).isTrue();
        }
    }

    /** That it opens nothing in another browser before it is used is a case of JourneysIT. */
    @Test
    void codeOpensNothingASecondTime() {
        List<String> callbacks = new CopyOnWriteArrayList<>();
        try (Visitor owner = Visitor.onPhone();
                Visitor stranger = Visitor.onPhone()) {
            Page page = owner.open("sign-in");
            page.onRequest(request -> callbacks.add(request.url()));
            comeFromSchool(page, "20260034");
            page.waitForSelector(".xk-nav");
            String callback = callbacks.stream()
                    .filter(url -> url.contains("/sign-in/oidc/callback?"))
                    .findFirst()
                    .orElseThrow();
            assertThat(comesBack(stranger, callback)).endsWith("refusal=expired");
            assertThat(whoIs(stranger)).isEmpty();
            assertThat(comesBack(owner, callback)).endsWith("refusal=expired");
        }
    }

    @Test
    void nonsenseIsRefused() {
        try (Visitor stranger = Visitor.onPhone()) {
            assertThat(comesBack(stranger, "/sign-in/oidc/callback")).endsWith("refusal=expired");
            assertThat(comesBack(stranger, "/sign-in/oidc/callback?code=a&state=b"))
                    .endsWith("refusal=expired");
            APIRequestContext request = stranger.context().request();
            assertThat(request.get("/sign-in/oidc/elsewhere").status()).isEqualTo(404);
            assertThat(request.post("/sign-in/oidc/logout").status()).isEqualTo(400);
        }
    }

    private static void comeFromSchool(Page page, String number) {
        page.click(BUTTON);
        page.fill("input[name=login]", number);
        page.click("button");
    }

    /** Where the browser is sent on to. */
    private static String comesBack(Visitor visitor, String address) {
        return visitor.context()
                .request()
                .get(address, RequestOptions.create().setMaxRedirects(0))
                .headers()
                .getOrDefault("location", "");
    }

    private static String whoIs(Visitor visitor) {
        var answer = visitor.context().request().get("/api/v1/session");
        return answer.status() == 200 ? answer.text().replaceAll(".*\"number\":\"([^\"]+)\".*", "$1") : "";
    }
}
