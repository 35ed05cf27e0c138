package org.xinke.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xinke.demo.School;

/** A person before a screen: signs in, opens pages, and finds every page accessible and no wider than the screen. */
public final class Visitor implements AutoCloseable {
    public static final String PASSWORD = School.PASSWORD;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int LAPTOP_WIDTH = 1440;
    private static final int LAPTOP_HEIGHT = 900;
    private static final Path PICTURES = Path.of("target/it/pictures");

    private final BrowserContext context;
    private final Page page;
    private String name;

    private Visitor(int width, int height, String name) {
        this.context = Running.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Running.server().baseUrl())
                        .setViewportSize(width, height)
                        .setLocale("zh-CN"));
        this.page = context.newPage();
        this.name = name;
    }

    public static Visitor onPhone() {
        return new Visitor(PHONE_WIDTH, PHONE_HEIGHT, "phone");
    }

    /** The narrowest screen that we promise. */
    public static Visitor onSmallPhone() {
        return new Visitor(360, 740, "small");
    }

    public static Visitor onLaptop() {
        return new Visitor(LAPTOP_WIDTH, LAPTOP_HEIGHT, "laptop");
    }

    /** The page that is open, on a screen as wide as a laptop's. */
    public void widens() {
        page.setViewportSize(LAPTOP_WIDTH, LAPTOP_HEIGHT);
        name = "laptop";
    }

    /** The page that is open, on a phone's screen again. */
    public void narrows() {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        name = "phone";
    }

    /** By REST, which sets the same cookie as the page does. */
    public Visitor signedInAs(String number) {
        APIResponse answer = context.request()
                .post(
                        "/api/v1/session",
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "test")
                                .setData(Map.of("number", number, "password", PASSWORD)));
        assertThat(answer.status()).isEqualTo(204);
        return this;
    }

    public Page open(String path) {
        page.navigate(path);
        page.waitForSelector("main, [role=main]");
        return page;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** What axe finds is nothing; nothing is wider than the screen; a picture is kept to be looked at. */
    public void looksRight(String picture) {
        // a dialog that comes or goes is half transparent for a moment
        page.waitForFunction("!document.querySelector('[opening], [closing]')");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + "-" + name + ".png")));
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as(picture + " scrolls sideways").isEqualTo(0);
        List<String> found = new AxeBuilder(page)
                        // without it a second page is opened for the sake of frames, and there are none
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(found).as("axe on " + picture + " (" + name + ")").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
