package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** Sign-in, door and paper are pages that cost no view and no session, and hold to a strict policy. */
class ExamPageIT {
    private static final List<String> STATIC = List.of("/sign-in", "/sit/1", "/sit/1/paper");

    @Test
    void freshmanSignsInAndSitsAnExamWithoutASessionOfViews() {
        try (Visitor student = Visitor.onPhone()) {
            List<String> complaints = new CopyOnWriteArrayList<>();
            student.page().onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            String door = doorOf("20260016");
            Page page = student.open(door);
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?next=sit%2F[0-9]+$"));
            signIn(student, "20260016", "wrong");
            assertThat(page.getByRole(AriaRole.ALERT).last()).containsText("密码不对");
            signIn(student, "20260016", Visitor.PASSWORD);

            Locator start = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始考试"));
            assertThat(start).isEnabled();
            assertThat(page.locator(".xk-help-link")).isVisible();
            looksRightInLightAndDark(student, "exam-door");
            start.click();
            looksRightInLightAndDark(student, "exam-asks-once");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("现在开始"))
                    .click();

            Paper paper = Paper.at(page);
            assertThat(page).hasURL(Pattern.compile("/sit/[0-9]+/paper$"));
            paper.choose(0).saysSaved();
            looksRightInLightAndDark(student, "exam-paper");
            page.goBack();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("继续作答"))
                    .click();
            Paper.at(page).handIn();
            assertThat(student.context().cookies())
                    .extracting(cookie -> cookie.name)
                    .doesNotContain("JSESSIONID");
            assertThat(complaints).isEmpty();
            page.getByText("查看结果").click();
            assertThat(page.locator("main h1")).isVisible();
        }
    }

    @Test
    void signInIsAccessibleInLightAndDarkAndInEnglish() {
        for (Visitor visitor : List.of(Visitor.onPhone(), Visitor.onLaptop())) {
            try (visitor) {
                Page page = visitor.open("sign-in");
                looksRightInLightAndDark(visitor, "sign-in");
                page.getByLabel("密码").first().fill("to be seen");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示"))
                        .click();
                assertThat(page.locator("#password")).hasAttribute("type", "text");
                page.getByText("English").click();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                assertThat(page.locator("#password")).hasValue("");
                visitor.looksRight("sign-in-english");
            }
        }
    }

    @Test
    void pagesAreTheSameForEverybodyAndCostNoSession() {
        try (Visitor anybody = Visitor.onPhone();
                Visitor student = Visitor.onPhone().signedInAs("20260017")) {
            for (String path : STATIC) {
                APIResponse page = anybody.context().request().get(path);
                assertThat(page.status()).isEqualTo(200);
                Map<String, String> headers = page.headers();
                assertThat(headers).doesNotContainKey("set-cookie").containsEntry("cache-control", "no-cache");
                assertThat(headers.getOrDefault("content-security-policy", ""))
                        .startsWith("default-src 'self'")
                        .doesNotContain("unsafe");
                assertThat(student.context().request().get(path).text()).isEqualTo(page.text());
                assertThat(again(anybody, path, headers.getOrDefault("etag", ""))
                                .status())
                        .isEqualTo(304);
            }
            assertThat(anybody.context().request().get("/sit/none").status()).isEqualTo(404);
        }
    }

    @Test
    void oldAddressesLeadToThePageAndViewsToTheSignIn() {
        try (Visitor anybody = Visitor.onPhone()) {
            assertThat(sentTo(anybody, "/exams/12")).endsWith("/sit/12");
            assertThat(sentTo(anybody, "/exams/12/paper")).endsWith("/sit/12/paper");
            assertThat(sentTo(anybody, "/")).endsWith("/sign-in");
            assertThat(sentTo(anybody, "/coverage?by=CAMPUS")).endsWith("/sign-in?next=coverage%3Fby%3DCAMPUS");
            assertThat(anybody.context().cookies())
                    .extracting(cookie -> ((Cookie) cookie).name)
                    .isEmpty();
            assertThat(anybody.open("help").locator("h1")).hasText("求助");
        }
    }

    private static void signIn(Visitor visitor, String number, String password) {
        Page page = visitor.page();
        page.getByLabel("学号或工号").fill(number);
        page.getByLabel("密码").first().fill(password);
        page.keyboard().press("Enter");
    }

    private static String doorOf(String number) {
        try (Visitor student = Visitor.onPhone().signedInAs(number)) {
            String exams = student.context().request().get("/api/v1/exams").text();
            return "sit/" + exams.replaceAll("(?s).*?\"id\":([0-9]+).*", "$1");
        }
    }

    private static void looksRightInLightAndDark(Visitor visitor, String picture) {
        visitor.looksRight(picture);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(visitor.page().locator("html")).hasAttribute("theme", "dark");
        visitor.looksRight(picture + "-dark");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static APIResponse again(Visitor visitor, String path, String tag) {
        return visitor.context().request().get(path, RequestOptions.create().setHeader("If-None-Match", tag));
    }

    private static String sentTo(Visitor visitor, String path) {
        return visitor.context()
                .request()
                .get(
                        path,
                        RequestOptions.create().setHeader("Accept", "text/html").setMaxRedirects(0))
                .headers()
                .getOrDefault("location", "");
    }
}
