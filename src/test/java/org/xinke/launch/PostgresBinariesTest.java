package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path directory;

    @Test
    void damagedBinariesAreUnpackedAgain() throws IOException {
        Path home = new PostgresBinaries(directory.resolve("postgres")).home();
        Path program = home.resolve("bin/postgres");
        long whole = Files.size(program);
        Files.writeString(program, "half");

        new PostgresBinaries(home).home();

        assertThat(program).hasSize(whole).isExecutable();
    }
}
