package org.xinke.load;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.xinke.launch.DemoServer;
import org.xinke.testing.FreshData;

/**
 * {@code mvn -Pgrade-load}: the grades of 50,000 students of one term, looked at
 * and then published through the page. How long judging and storing took is what the server logs.
 */
public final class GradeLoad {
    private static final Path DATA = Path.of("target/grade-load-data");
    private static final double MINUTES_10 = 600_000;
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(MINUTES_10);

    private GradeLoad() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("demo.fullSpeed", "true");
        Path data = FreshData.at(DATA.toString());
        try (DemoServer server = DemoServer.start(data, Path.of("target/xinke.war"), 20)) {
            fill(server);
            try (OfficeBrowser browser = OfficeBrowser.signIn(server.baseUrl(), "jwc01")) {
                for (int i = 0; i < 3; i++) {
                    look(browser.page());
                }
                ServerCost before = ServerCost.of(server);
                publish(browser.page());
                ServerCost cost = ServerCost.of(server).minus(before);
                System.out.printf(
                        "   CPU of that: server %.1f s, database %.1f s%n", cost.serverCpu(), cost.databaseCpu());
            }
            steps();
            System.out.printf(
                    "   load of the machine: %.1f%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        System.exit(0);
    }

    private static void fill(DemoServer server) throws SQLException, IOException {
        CoverageLoad.fill(server.environment());
        CoverageLoad.execute(server.environment(), "/load/grade-school.sql");
    }

    private static void look(Page page) {
        long begin = System.nanoTime();
        page.navigate("grades");
        page.locator("table.xk-figures").waitFor(PATIENTLY);
        System.out.printf("page of all grades of the term: %.1f s%n", (System.nanoTime() - begin) / 1e9);
        System.out.println("   " + page.locator(".xk-card").first().innerText());
    }

    private static void publish(Page page) {
        button(page, "发布全部可发布的成绩").click();
        page.locator("vaadin-checkbox input").check();
        page.locator("vaadin-text-field input").fill("成绩登记表（测速）");
        long begin = System.nanoTime();
        button(page, "确认发布").click();
        page.getByText("已发布").last().waitFor(PATIENTLY);
        page.locator("vaadin-dialog-overlay")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(MINUTES_10));
        System.out.printf(
                "published as seen on the page, coverage derived: %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static Locator button(Page page, String name) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** What the server itself logged. */
    private static void steps() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.filter(line -> line.contains("grades: "))
                            .forEach(line -> System.out.println("   " + line.strip()));
                }
            }
        }
    }
}
