package org.xinke.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.xinke.launch.DemoServer;

/**
 * Starts PostgreSQL and S3 once for all container tests of a run, and tells the container by a file of system properties
 * where they are. Unit tests do not need them.
 */
public class StoresOfTheRun implements LauncherSessionListener {
    /** Named in arquillian.xml. */
    private static final Path PROPERTIES = Path.of("target/it/system.properties");

    /** What a browser waits for; every other job is run by its tests. */
    private static final String JOBS = "app.pictures,roster.imports";

    /** As after a rotation: it opens, and seals no more. */
    private static final String OLDER_KEY = "b2xkZXIga2V5IG9mIHRoZSBjb250YWluZXIgdGVzdHM=";

    /** Everybody has a mailbox, at any time; where a test starts the mail server. Robots talk to a port that is closed. */
    private static final Map<String, String> NOTICES = Map.of(
            "XINKE_NOTICES_MAIL_ADDRESS", "{number}@example.edu",
            "XINKE_NOTICES_QUIET_FROM", "00:00",
            "XINKE_NOTICES_QUIET_TO", "00:00",
            "XINKE_NOTICES_WECOM_URL", "http://127.0.0.1:1",
            "XINKE_NOTICES_DINGTALK_URL", "http://127.0.0.1:1");

    private @Nullable DemoServer stores;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("xinke.it")) {
            return;
        }
        try {
            stores = DemoServer.stores(FreshData.at("target/it/data"));
            Map<String, String> settings = new TreeMap<>(stores.environment());
            settings.put("XINKE_JOBS", JOBS);
            settings.putAll(NOTICES);
            settings.put("XINKE_NOTICES_MAIL_PORT", String.valueOf(freePort()));
            settings.computeIfPresent("XINKE_VAULT_KEY", (name, key) -> key + "," + OLDER_KEY);
            Files.createDirectories(PROPERTIES.getParent());
            Files.writeString(PROPERTIES, asProperties(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (stores != null) {
            stores.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String asProperties(Map<String, String> settings) {
        StringBuilder text = new StringBuilder();
        settings.forEach((name, value) -> text.append(
                        name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'))
                .append('=')
                .append(value)
                .append('\n'));
        return text.toString();
    }
}
