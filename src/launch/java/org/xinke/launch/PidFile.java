package org.xinke.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers a process across a kill of the launcher: its pid and, as pids are used again, when it started. */
final class PidFile {

    // The start time is computed from the boot time, which moves a little when the clock is adjusted.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern CONTENT = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, process.pid() + " " + started.toEpochMilli() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The remembered process if it still lives; never another that got its pid. */
    Optional<ProcessHandle> living() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Matcher words = CONTENT.matcher(Files.readString(file).strip());
        if (!words.matches()) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(words.group(2)));
        return ProcessHandle.of(Long.parseLong(words.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, expected).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
