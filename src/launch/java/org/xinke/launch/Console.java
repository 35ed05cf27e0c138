package org.xinke.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees: few lines, each with the seconds since the start. */
final class Console {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    private Console(PrintStream out) {
        this.out = out;
    }

    /** UTF-8 whatever the locale says: under {@code LANG=C} a JDK 17 would print question marks for Chinese. */
    static Console onTerminal() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** For tests: surefire talks to its fork over standard output, so nothing may be written there. */
    static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    void step(String text) {
        Duration sinceStart = Duration.ofNanos(System.nanoTime() - startedAt);
        plain(String.format(Locale.ROOT, "[%5.1f s] %s", sinceStart.toMillis() / 1000.0, text));
    }

    void failure(LaunchFailed failure) {
        plain("✗ " + failure.getMessage());
    }

    /** One lock for all threads: supervisors speak while the main thread does. */
    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }
}
