package org.xinke.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The files of one PostgreSQL cluster: made whole or not at all, and the postmaster that may still work on them. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private final Path directory;
    private final PostgresUser user;

    Cluster(Path directory, PostgresUser user) {
        this.directory = directory;
        this.user = user;
    }

    Path directory() {
        return directory;
    }

    PostgresUser user() {
        return user;
    }

    /** Makes the cluster unless it is there. A half-made one of a killed launcher never gets its name. */
    void make(Path binaries, String password) throws IOException, InterruptedException {
        deleteHalfMade();
        if (Files.notExists(directory.resolve("PG_VERSION"))) {
            Path fresh = Files.createTempDirectory(directory.getParent(), "pg-new-");
            initialise(binaries, fresh, password);
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        user.own(directory);
    }

    /**
     * The postmaster of these files, if one lives. A pid that now belongs to somebody else would keep PostgreSQL from starting, so
     * that note is thrown away; the old backends have long gone when a pid comes round again.
     */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path note = directory.resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        Optional<ProcessHandle> named = lines.isEmpty() || !lines.get(0).matches("\\d{1,18}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0)));
        Optional<ProcessHandle> ours = named.filter(this::worksHere);
        if (named.isPresent() && ours.isEmpty()) {
            Files.delete(note);
        }
        return ours;
    }

    /**
     * Ends backends that outlived their postmaster: one busy with a long query does not notice its death, and as long as it has the
     * shared memory no postmaster starts. What they had not committed is lost either way. Linux only; elsewhere they must end by
     * themselves.
     */
    void endStrayBackends() throws IOException {
        if (postmaster().isEmpty()) {
            Path here = directory.toRealPath();
            ProcessHandle.allProcesses()
                    .filter(process -> sitsIn(here, process))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean sitsIn(Path here, ProcessHandle process) {
        boolean backend = process.info()
                .command()
                .filter(program -> program.contains("/bin/postgres"))
                .isPresent();
        try {
            return backend
                    && Path.of("/proc", String.valueOf(process.pid()), "cwd")
                            .toRealPath()
                            .equals(here);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private boolean worksHere(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(directory.toString()))
                .isPresent();
    }

    private void deleteHalfMade() throws IOException {
        try (var leftOver = Files.newDirectoryStream(directory.getParent(), "pg-new-*")) {
            leftOver.forEach(Cluster::deleteAsFarAsItGoes);
        }
    }

    private static void deleteAsFarAsItGoes(Path path) {
        try {
            DataDir.delete(path);
        } catch (IOException stillWrittenTo) {
            // by the initdb of a killed launcher, for a moment; the next start takes the rest
        }
    }

    private void initialise(Path binaries, Path fresh, String password) throws IOException, InterruptedException {
        user.own(fresh);
        Path passwordFile = fresh.resolveSibling(fresh.getFileName() + ".password");
        Secrets.writePrivately(passwordFile, password);
        // Locale "builtin C.UTF-8": the same order and case rules on every operating system.
        SystemCommand.Result result = SystemCommand.run(user.command(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Files.delete(passwordFile);
        if (!result.succeeded()) {
            throw new LaunchFailed(
                    "无法初始化数据库 · initdb failed", result.output().lines().toList());
        }
    }
}
