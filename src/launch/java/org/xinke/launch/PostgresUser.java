package org.xinke.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, yet containers and build machines often are root: then it gets a user namespace
 * in which root is nobody, or, where namespaces are forbidden (Docker's default), the real nobody who may still pass through the
 * directories of root.
 *
 * @param prefix what to put before each PostgreSQL command
 * @param owner uid that must own the cluster's files; −1: whoever made them
 */
record PostgresUser(List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> REAL_NOBODY = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    static PostgresUser find() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresUser(List.of(), -1);
        }
        if (isNotRootUnder(NAMESPACE)) {
            return new PostgresUser(NAMESPACE, ROOT);
        }
        if (isNotRootUnder(REAL_NOBODY)) {
            return new PostgresUser(REAL_NOBODY, NOBODY);
        }
        throw new LaunchFailed(
                "PostgreSQL 不能以 root 运行，请换普通用户启动 · PostgreSQL cannot run as root here; start as another user");
    }

    List<String> command(String... command) {
        return SystemCommand.join(prefix, List.of(command));
    }

    /** Gives the files to the right owner; the way found may differ from last time's. */
    void own(Path directory) throws IOException {
        if (owner == -1 || ownerOf(directory) == owner) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            // The directory itself comes last: if it is right, all of them are.
            files.filter(file -> !file.equals(directory)).forEach(this::chown);
        }
        chown(directory);
    }

    private void chown(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ownerOf(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isNotRootUnder(List<String> prefix) throws IOException, InterruptedException {
        if (!SystemCommand.exists(prefix.get(0))) {
            return false;
        }
        SystemCommand.Result uid = SystemCommand.run(SystemCommand.join(prefix, List.of("id", "-u")));
        return uid.succeeded() && !uid.output().equals("0");
    }
}
