package org.xinke.load;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinke.launch.DemoServer;
import org.xinke.testing.FreshData;

/**
 * {@code mvn -Proster-load}: academic affairs sends the list of a whole school through the page, looks, applies, and sends the
 * same list again. Settings: {@code -Dload.students=50000}.
 */
public final class RosterPageLoad {
    private static final int MOST = 200_000;
    private static final double MINUTES_10 = 600_000;
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(MINUTES_10);
    private static final Path DATA = Path.of("target/roster-load-data");

    private final DemoServer server;
    private final Page page;

    private RosterPageLoad(DemoServer server, Page page) {
        this.server = server;
        this.page = page;
    }

    public static void main(String[] arguments) throws Exception {
        int students = Math.min(MOST, Integer.getInteger("load.students", 50_000));
        System.setProperty("demo.fullSpeed", "true");
        Path list = SchoolList.write(Path.of("target/roster-load.xlsx"), students);
        System.out.printf("%d rows, xlsx %.1f MB%n", students, Files.size(list) / 1e6);
        try (DemoServer server = DemoServer.start(FreshData.at(DATA.toString()), Path.of("target/xinke.war"), 200);
                OfficeBrowser browser = OfficeBrowser.signIn(server.baseUrl(), "jwc01")) {
            RosterPageLoad load = new RosterPageLoad(server, browser.page());
            load.send("all new", list, true);
            load.send("the same again", list, false);
        }
        System.exit(0);
    }

    private void send(String name, Path list, boolean apply) throws IOException, InterruptedException {
        ServerCost before = ServerCost.of(server);
        page.navigate("roster/imports");
        button("新导入").click();
        double uploaded = seconds(() -> {
            page.locator("vaadin-upload input[type=file]").setInputFiles(list);
            button("读取名单").waitFor(PATIENTLY);
        });
        double compared = seconds(() -> {
            button("读取名单").click();
            writeButton().waitFor(PATIENTLY);
        });
        double applied = apply ? seconds(this::apply) : 0;
        ServerCost cost = ServerCost.of(server).minus(before);
        System.out.printf(
                "%s: upload %.1f s, read and compare %.1f s, apply %.1f s, together %.1f s as seen on the page%n",
                name, uploaded, compared, applied, uploaded + compared + applied);
        System.out.printf("   %s%n", page.locator(".xk-card p").first().textContent());
        System.out.printf(
                "   server %.1f CPU-s, database %.1f CPU-s; heap after GC %.0f MB, most memory ever %s%n",
                cost.serverCpu(), cost.databaseCpu(), ServerCost.of(server).heapKb() / 1024, mostMemory());
        steps();
    }

    private void apply() {
        writeButton().click();
        page.getByText("新增了").first().waitFor(PATIENTLY);
    }

    private Locator writeButton() {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*写入 [0-9,]+ 人\\s*$")));
    }

    private Locator button(String name) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static double seconds(Runnable deed) {
        long begin = System.nanoTime();
        deed.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private String mostMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + server.serverPid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown");
        }
    }

    /** What the server itself logged about its steps. */
    private static void steps() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.filter(line -> line.contains("import ") && line.contains(" ms"))
                            .forEach(line -> System.out.println("   " + line.strip()));
                }
            }
        }
    }
}
