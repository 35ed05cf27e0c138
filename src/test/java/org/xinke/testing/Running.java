package org.xinke.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinke.launch.DemoServer;

/** The whole application and one browser, started by the first test that asks and shared by all of a run. */
public final class Running {
    /**
     * A server for tests hardly rehearses before it opens, soon takes up what a dead one leaves, and brakes at any list that changes
     * people, however many other tests have brought in.
     */
    public static final Map<String, String> HASTE =
            Map.of("XINKE_WARMING_SECONDS", "1", "XINKE_ROSTER_LEASE_SECONDS", "15", "XINKE_ROSTER_BRAKE_PERCENT", "1");

    private static final int STUDENTS = 120;
    private static @Nullable DemoServer server;
    private static @Nullable Browser browser;

    private Running() {}

    public static synchronized DemoServer server() {
        if (server == null) {
            try {
                server = DemoServer.start(
                        FreshData.at("target/it/browser-data"),
                        Path.of("target/xinke.war"),
                        STUDENTS,
                        Running::settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return server;
    }

    private static Map<String, String> settings(String application) {
        Map<String, String> settings = new TreeMap<>(SchoolProvider.settings(application));
        settings.putAll(HASTE);
        return settings;
    }

    static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create();
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(BrowserProgram.find())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
