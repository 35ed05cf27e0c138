package org.xinke.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** The school of a test run: an OpenID provider on loopback (npm oidc-provider), away until a test starts it. */
public final class SchoolProvider implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/sso");
    private static final Path HOME = Path.of("target/sso");
    private static final int PORT = freePort();

    private final Process process;

    private SchoolProvider(Process process) {
        this.process = process;
    }

    /** What the application must know of it, and of a CAS that runs by hand ({@code -Dcas.url}, see {@code src/test/sso/cas.sh}). */
    static Map<String, String> settings(String application) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "XINKE_URL", application,
                "XINKE_OIDC_ISSUER", "http://127.0.0.1:" + PORT,
                "XINKE_OIDC_CLIENT_ID", "xinke",
                "XINKE_OIDC_CLIENT_SECRET", "only-for-tests",
                "XINKE_SSO_CHECK_SECONDS", "0"));
        String cas = System.getProperty("cas.url", "");
        if (!cas.isEmpty()) {
            settings.put("XINKE_CAS_URL", cas);
            settings.put("XINKE_CAS_LABEL_ZH", "CAS");
        }
        return settings;
    }

    public static SchoolProvider start() throws IOException, InterruptedException {
        install();
        Process process = new ProcessBuilder(
                        "node",
                        "provider.mjs",
                        String.valueOf(PORT),
                        Running.server().baseUrl())
                .directory(HOME.toFile())
                .redirectError(HOME.resolve("provider.log").toFile())
                .start();
        SchoolProvider provider = new SchoolProvider(process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        provider.awaitReady();
        return provider;
    }

    private void awaitReady() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("ready")) {
                return;
            }
        }
        throw new IllegalStateException("the OpenID provider did not start, see " + HOME.resolve("provider.log"));
    }

    private static void install() throws IOException, InterruptedException {
        NodePackages.install(SOURCE.resolve("package.json"), HOME);
        Files.copy(SOURCE.resolve("provider.mjs"), HOME.resolve("provider.mjs"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
