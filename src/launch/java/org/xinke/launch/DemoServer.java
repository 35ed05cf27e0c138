package org.xinke.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * The whole application for a browser test, on free ports, with the means to take parts of it away. Give it a data directory whose
 * name stays the same from run to run: then even the processes of a test run that was killed are found and stopped by the next.
 */
public final class DemoServer implements AutoCloseable {

    private final LocalStack stack;
    private final String baseUrl;
    private final Thread hook;

    private DemoServer(DemoSettings settings, Function<String, Map<String, String>> more)
            throws IOException, InterruptedException {
        this.baseUrl = "http://127.0.0.1:" + settings.port();
        this.stack = new LocalStack(settings, Console.silent(), more.apply(baseUrl));
        this.hook = new Thread(stack::close, "stop-demo-server");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns when the application is ready; a failure to start carries the first errors of the log. */
    public static DemoServer start(Path data, Path war, int students) throws IOException, InterruptedException {
        return start(data, war, students, address -> Map.of());
    }

    /** @param more settings of the application, given its address */
    public static DemoServer start(Path data, Path war, int students, Function<String, Map<String, String>> more)
            throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("demo.home", System.getProperty("user.dir")))
                .toAbsolutePath();
        DemoServer demo = new DemoServer(
                new DemoSettings(
                        home,
                        data.toAbsolutePath().normalize(),
                        war.toAbsolutePath(),
                        FreePort.pick(),
                        students,
                        false,
                        1L << 29),
                more);
        try {
            demo.stack.start();
            return demo;
        } catch (LaunchFailed | IOException | InterruptedException failure) {
            demo.close();
            throw failure;
        }
    }

    /** Database and object store alone, for tests that bring a server of their own. */
    public static DemoServer stores(Path data) throws IOException, InterruptedException {
        return stores(data, Map.of());
    }

    /** @param more settings of the application for {@link #startServer}; read again at each start */
    public static DemoServer stores(Path data, Map<String, String> more) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        DemoServer demo = new DemoServer(
                new DemoSettings(
                        home,
                        data.toAbsolutePath().normalize(),
                        home.resolve("target/xinke.war"),
                        FreePort.pick(),
                        1,
                        false,
                        1L << 29),
                address -> more);
        try {
            demo.stack.startStores();
            return demo;
        } catch (LaunchFailed | IOException | InterruptedException failure) {
            demo.close();
            throw failure;
        }
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** What the server was configured with: {@code XINKE_DB_URL} and so on. */
    public Map<String, String> environment() {
        return stack.environment();
    }

    public long serverPid() throws IOException {
        return stack.server().pid();
    }

    public long databasePid() throws IOException {
        return stack.database().pid();
    }

    /** SIGKILL; the server stays away until {@link #startServer}. */
    public void killServer() throws InterruptedException {
        stack.server().kill();
    }

    /** Stops it in order, as for an update. */
    public void stopServer() throws InterruptedException {
        stack.server().stop();
    }

    public void startServer() throws IOException, InterruptedException {
        stack.server().start();
    }

    /** The server neither answers nor closes connections, like a network that is gone. */
    public void freezeServer() {
        stack.server().freeze();
    }

    public void thawServer() {
        stack.server().thaw();
    }

    /** A second node on the same database and store. */
    public void startSecondServer() throws IOException, InterruptedException {
        stack.startSecond();
    }

    public String secondUrl() {
        return "http://127.0.0.1:" + stack.secondPort();
    }

    public long secondPid() throws IOException {
        return stack.second().pid();
    }

    public void freezeSecondServer() {
        stack.second().freeze();
    }

    public void thawSecondServer() {
        stack.second().thaw();
    }

    public void stopSecondServer() throws InterruptedException {
        stack.second().stop();
    }

    public void killDatabase() throws InterruptedException {
        stack.database().kill();
    }

    public void startDatabase() throws IOException, InterruptedException {
        stack.database().start();
    }

    public void freezeDatabase() {
        stack.database().freeze();
    }

    public void thawDatabase() {
        stack.database().thaw();
    }

    public void killObjectStore() throws InterruptedException {
        stack.objectStore().kill();
    }

    public void startObjectStore() throws IOException, InterruptedException {
        stack.objectStore().start();
    }

    public void freezeObjectStore() {
        stack.objectStore().freeze();
    }

    public void thawObjectStore() {
        stack.objectStore().thaw();
    }

    @Override
    public void close() {
        stack.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook runs anyway and finds everything closed
        }
    }
}
