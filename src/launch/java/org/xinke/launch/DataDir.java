package org.xinke.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where things are inside the data directory. */
record DataDir(Path root) {

    /** The PostgreSQL cluster. */
    Path cluster() {
        return root.resolve("pg");
    }

    Path objects() {
        return root.resolve("s3");
    }

    Path logs() {
        return root.resolve("log");
    }

    /** Pid files, generated configuration, the server's temporary files: of use to one run and its recovery only. */
    Path run() {
        return root.resolve("run");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** For its owner only: it holds passwords and, however invented, people. */
    void create() throws IOException {
        if (Files.notExists(root)) {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (Path directory : List.of(objects(), logs(), run())) {
            Files.createDirectories(directory);
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
