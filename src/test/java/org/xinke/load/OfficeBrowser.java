package org.xinke.load;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.xinke.testing.BrowserProgram;
import org.xinke.testing.Visitor;

/** One person of the school's office before a real browser. */
final class OfficeBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Page page;

    private OfficeBrowser(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    static OfficeBrowser signIn(String baseUrl, String number) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserProgram.find())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(baseUrl));
        context.request()
                .post(
                        "/api/v1/session",
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "load")
                                .setData(Map.of("number", number, "password", Visitor.PASSWORD)));
        return new OfficeBrowser(playwright, context.newPage());
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
