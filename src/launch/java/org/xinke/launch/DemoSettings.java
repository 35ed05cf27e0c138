package org.xinke.launch;

import java.nio.file.Path;

/**
 * What may be set from outside, each as {@code -Ddemo.…}.
 *
 * @param home the project's root: holds {@code content} and {@code target/servers}
 * @param data everything that survives a restart; one running copy per data directory
 * @param war the application
 * @param port of the application, on the loopback address
 * @param students how many demo students the application makes
 * @param progress whether they have half a term behind them
 * @param freeBytes disk space without which a start is refused
 */
record DemoSettings(Path home, Path data, Path war, int port, int students, boolean progress, long freeBytes) {

    private static final long GIGABYTE = 1L << 30;

    static DemoSettings fromSystemProperties() {
        Path home = absolute(System.getProperty("demo.home", System.getProperty("user.dir")));
        return new DemoSettings(
                home,
                absolute(home.resolve(System.getProperty("demo.data", ".data")).toString()),
                absolute(home.resolve(System.getProperty("demo.war", "target/xinke.war"))
                        .toString()),
                number("demo.port", 8080, 1, 65_535),
                number("demo.students", 400, 1, 9_999),
                Boolean.parseBoolean(System.getProperty("demo.progress", "true")),
                number("demo.freeGb", 2, 0, 1_000) * GIGABYTE);
    }

    DemoSettings onPort(int other) {
        return new DemoSettings(home, data, war, other, students, progress, freeBytes);
    }

    /** The fictitious school: classes and SQL that are no part of the application. */
    Path school() {
        return home.resolve("target/test-classes");
    }

    Path payara() {
        return home.resolve("target/servers/payara-micro.jar");
    }

    Path s3proxy() {
        return home.resolve("target/servers/s3proxy.jar");
    }

    Path postgres() {
        return home.resolve("target/servers/postgres");
    }

    Path content() {
        return home.resolve("content");
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static int number(String key, int otherwise, int min, int max) {
        String text = System.getProperty(key, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new LaunchFailed("-D%s=%s 不是 %d 到 %d 之间的整数 · is not a whole number from %d to %d"
                    .formatted(key, text, min, max, min, max));
        }
        return Integer.parseInt(text);
    }
}
