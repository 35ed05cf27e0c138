package org.xinke.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** {@code docker/backup.sh} and {@code docker/restore.sh} as an operator runs them, with the program of the packaged application. */
public final class BackupScripts {
    private static final Path TOOL = Path.of("target/xinke/WEB-INF");

    private final Path directory;
    private final String publicKey;

    private BackupScripts(Path directory, String publicKey) {
        this.directory = directory;
        this.publicKey = publicKey;
    }

    /** @param directory for the copies and the keys */
    public static BackupScripts in(Path directory) throws IOException, InterruptedException {
        newKey(directory, "other.key");
        return new BackupScripts(directory, newKey(directory, "private.key"));
    }

    /** Answers the public one. */
    private static String newKey(Path directory, String name) throws IOException, InterruptedException {
        Result made = run(
                Map.of(), "java", "-cp", TOOL + "/classes:" + TOOL + "/lib/*", "org.xinke.watch.backup.Backup", "keys");
        List<String> pair = made.output().lines().toList();
        Files.writeString(directory.resolve(name), pair.get(1));
        return pair.get(0);
    }

    /** What came of a command. */
    public record Result(int exitCode, String output) {}

    /** Answers the copy's file. */
    public Path backup(Map<String, String> installation) throws IOException, InterruptedException {
        Map<String, String> settings = as("BACKUP", installation);
        settings.put("XINKE_BACKUP_KEY", publicKey);
        Result result = run(settings, "docker/backup.sh", directory.toString());
        if (result.exitCode() != 0) {
            throw new IllegalStateException(result.output());
        }
        List<String> lines = result.output().lines().toList();
        return Path.of(lines.get(lines.size() - 1));
    }

    public Result restore(Path copy, Map<String, String> installation) throws IOException, InterruptedException {
        return restore(copy, installation, "private.key");
    }

    public Result restoreWithAnotherKey(Path copy, Map<String, String> installation)
            throws IOException, InterruptedException {
        return restore(copy, installation, "other.key");
    }

    private Result restore(Path copy, Map<String, String> installation, String key)
            throws IOException, InterruptedException {
        Map<String, String> settings = as("OWNER", installation);
        settings.put("XINKE_RESTORE_KEY_FILE", directory.resolve(key).toString());
        return run(settings, "docker/restore.sh", copy.toString());
    }

    /** @param role of PostgreSQL that does it */
    private static Map<String, String> as(String role, Map<String, String> installation) {
        Map<String, String> all = new TreeMap<>(installation);
        all.put("XINKE_DB_USER", Objects.requireNonNull(all.get("XINKE_DB_" + role + "_USER")));
        all.put("XINKE_DB_PASSWORD", Objects.requireNonNull(all.get("XINKE_DB_" + role + "_PASSWORD")));
        return all;
    }

    private static Result run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("XINKE_TOOL", TOOL.toString());
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().merge("PATH", java, (before, ours) -> ours + ":" + Objects.requireNonNull(before));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
