package org.xinke.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Payara Micro with the application at {@code /}, on the loopback address. */
final class AppServer implements Program {

    private static final int NO_ANSWER = -1;

    // A failed deployment leaves Payara Micro running and answering 404.
    private static final Pattern DEPLOYMENT_FAILED =
            Pattern.compile("Exception while (loading|deploying|preparing) the app");
    private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in");

    private final DemoSettings settings;
    private final DataDir data;
    private final Supplier<Map<String, String>> environment;

    AppServer(DemoSettings settings, DataDir data, Supplier<Map<String, String>> environment) {
        this.settings = settings;
        this.data = data;
        this.environment = environment;
    }

    String url() {
        return "http://127.0.0.1:" + settings.port();
    }

    @Override
    public String id() {
        return "server";
    }

    @Override
    public Title title() {
        return new Title("应用服务器", "application server");
    }

    @Override
    public Patience patience() {
        return new Patience(Duration.ofSeconds(180), Duration.ofSeconds(6), 1);
    }

    @Override
    public ProcessBuilder command() throws IOException {
        List<String> options = List.of(
                "-Duser.timezone=Asia/Shanghai",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + emptyTemporaryDirectory());
        ProcessBuilder builder = JavaCommand.of("1g", options, settings.payara(), arguments());
        builder.environment().putAll(environment.get());
        return builder;
    }

    /** Payara unpacks itself there at each start and leaves it behind when killed. */
    private Path emptyTemporaryDirectory() throws IOException {
        Path directory = data.run().resolve("tmp");
        DataDir.delete(directory);
        return Files.createDirectories(directory);
    }

    private List<String> arguments() throws IOException {
        return List.of(
                "--deploy",
                DemoWar.make(settings.war(), settings.school(), data.run()).toString(),
                "--contextroot",
                "/",
                "--port",
                String.valueOf(settings.port()),
                "--prebootcommandfile",
                preboot().toString(),
                "--logproperties",
                resource("payara-logging.properties").toString(),
                "--nocluster",
                "--disablephonehome");
    }

    /** What holds in every installation, then what is so here only. */
    private Path preboot() throws IOException {
        String limits = Files.readString(resource("payara-limits.txt"));
        Path own = resource("payara-preboot.txt");
        return Files.writeString(own, limits + Files.readString(own));
    }

    private Path resource(String name) throws IOException {
        Path file = data.run().resolve(name);
        try (InputStream in = AppServer.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(in, name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    @Override
    public boolean ready() {
        return healthStatus() == HttpURLConnection.HTTP_OK;
    }

    @Override
    public boolean hopeless(LogFile log) {
        return log.contains(DEPLOYMENT_FAILED)
                || (healthStatus() == HttpURLConnection.HTTP_NOT_FOUND && log.contains(BOOTED));
    }

    private int healthStatus() {
        if (!FreePort.answers(settings.port())) {
            return NO_ANSWER;
        }
        try {
            URLConnection connection =
                    URI.create(url() + "/health/ready").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            return ((HttpURLConnection) connection).getResponseCode();
        } catch (IOException notYet) {
            return NO_ANSWER;
        }
    }
}
