package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path directory;

    @Test
    void fiveLogsAreKept() throws IOException {
        LogFile log = new LogFile(directory, "server");
        for (int run = 1; run <= 7; run++) {
            log.rotate();
            Files.writeString(log.path(), "run " + run);
        }

        assertThat(directory.resolve("server.4.log")).hasContent("run 3");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(5);
        }
    }

    @Test
    void showsWhyADeploymentFailedWithoutTheNoise() throws IOException {
        LogFile log = new LogFile(directory, "server");
        Files.writeString(log.path(), """
                [2026-11-23T14:42:08.283+0000] [] [INFO] [] [core] starting
                [2026-11-23T14:42:08.344+0000] [] [SEVERE] [] [core] [tid: 1] [[
                  Exception while invoking start method
                \tat org.glassfish.Exception.start(Exception.java:75)
                Caused by: java.lang.IllegalStateException: relation exists
                Caused by: java.lang.IllegalStateException: relation exists
                """);

        assertThat(log.firstErrors())
                .containsExactly(
                        "Exception while invoking start method",
                        "Caused by: java.lang.IllegalStateException: relation exists");
    }

    @Test
    void whatWasWrittenBeforeThisStartDoesNotCount() throws IOException {
        LogFile log = new LogFile(directory, "server");
        Files.writeString(log.path(), "FATAL: yesterday\n");
        log.mark();

        assertThat(log.firstErrors()).isEmpty();
    }
}
