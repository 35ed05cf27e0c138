package org.xinke.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
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
