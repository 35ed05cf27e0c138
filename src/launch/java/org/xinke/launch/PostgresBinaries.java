package org.xinke.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked from the zonky jars on the class path. They are unpacked beside their place and renamed into it,
 * with a list of all files and sizes; what does not match its list (killed half-way, cleaned by a tool) is unpacked again.
 */
final class PostgresBinaries {

    private static final String LIST = ".unpacked";

    private final Path home;

    PostgresBinaries(Path home) {
        this.home = home;
    }

    /** The directory with {@code bin/postgres}, whole. */
    Path home() throws IOException {
        synchronized (PostgresBinaries.class) {
            URL archive = archive();
            if (!intact(archive)) {
                replace(archive);
            }
            return home;
        }
    }

    private static URL archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL archive = PostgresBinaries.class.getResource("/postgres-%s-%s.txz".formatted(os, cpu));
        if (archive == null || System.getProperty("os.name").startsWith("Windows")) {
            throw new LaunchFailed("没有适用于本系统的 PostgreSQL（支持 Linux、macOS；Windows 请用 WSL2）"
                    + " · no PostgreSQL for this system (Linux and macOS; on Windows use WSL2)");
        }
        return archive;
    }

    /** Jar and entry, so with the version, but without the place of the repository. */
    private static String identity(URL archive) {
        return archive.toString().replaceFirst(".*/(?=[^/]+/[^/]+$)", "");
    }

    private boolean intact(URL archive) throws IOException {
        if (Files.notExists(home.resolve(LIST))) {
            return false;
        }
        List<String> lines = Files.readAllLines(home.resolve(LIST));
        return !lines.isEmpty()
                && lines.get(0).equals(identity(archive))
                && lines.stream().skip(1).allMatch(this::present);
    }

    private boolean present(String line) {
        String[] parts = line.split("\t", 2);
        try {
            return Files.size(home.resolve(parts[1])) == Long.parseLong(parts[0]);
        } catch (IOException missing) {
            return false;
        }
    }

    private void replace(URL archive) throws IOException {
        deleteAbandonedParts();
        Path part = home.resolveSibling(
                home.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        DataDir.delete(part);
        Files.createDirectories(part);
        List<String> list = unpack(archive, part);
        list.add(0, identity(archive));
        Files.write(part.resolve(LIST), list);
        DataDir.delete(home);
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherLauncherWasFaster) {
            DataDir.delete(part);
            if (!intact(archive)) {
                throw anotherLauncherWasFaster;
            }
        }
    }

    private void deleteAbandonedParts() throws IOException {
        Files.createDirectories(home.getParent());
        try (var parts = Files.newDirectoryStream(home.getParent(), home.getFileName() + ".*.part")) {
            for (Path part : parts) {
                long pid = Long.parseLong(part.getFileName().toString().replaceAll("\\D", ""));
                if (ProcessHandle.of(pid).isEmpty()) {
                    DataDir.delete(part);
                }
            }
        }
    }

    private static List<String> unpack(URL archive, Path target) throws IOException {
        List<String> list = new ArrayList<>();
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    unpack(entry, tar, file);
                    list.add(entry.getSize() + "\t" + target.relativize(file));
                }
            }
        }
        list.removeIf(line -> Files.isSymbolicLink(target.resolve(line.substring(line.indexOf('\t') + 1))));
        return list;
    }

    private static void unpack(TarArchiveEntry entry, InputStream tar, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + file);
        }
    }
}
