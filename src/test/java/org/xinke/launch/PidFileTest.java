package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path directory;

    private Path file;
    private PidFile pidFile;

    @BeforeEach
    void setUp() {
        file = directory.resolve("server.pid");
        pidFile = new PidFile(file);
    }

    @Test
    void findsTheProcessItRemembers() throws IOException {
        pidFile.write(ProcessHandle.current());

        assertThat(pidFile.living()).contains(ProcessHandle.current());
    }

    @Test
    void aPidThatBelongsToALaterProcessIsNotOurs() throws IOException {
        long anHourAgo = System.currentTimeMillis() - 3_600_000;
        Files.writeString(file, ProcessHandle.current().pid() + " " + anHourAgo);

        assertThat(pidFile.living()).isEmpty();
    }

    @Test
    void aDeadProcessIsNotFound() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        pidFile.write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(pidFile.living()).isEmpty();
    }

    @Test
    void anUnreadableFileMeansNothingToStop() throws IOException {
        for (String text : List.of("", "12", "a b", "1 2 3", "99999999999999999999 1")) {
            Files.writeString(file, text);

            assertThat(pidFile.living()).as(text).isEmpty();
        }
    }

    @Test
    void afterDeletionNothingIsRemembered() throws IOException {
        pidFile.write(ProcessHandle.current());
        pidFile.delete();

        assertThat(pidFile.living()).isEmpty();
    }
}
