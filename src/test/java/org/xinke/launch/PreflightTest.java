package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsNamedTogetherWithTheSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Preflight.port(port))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessageContaining(String.valueOf(port))
                    .hasMessageContaining("-Ddemo.port");
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Preflight.port(port)).isInstanceOf(LaunchFailed.class);
        }
    }

    @Test
    void aFreePortPasses() {
        int port = FreePort.pick();

        assertThatCode(() -> Preflight.port(port)).doesNotThrowAnyException();
    }

    @Test
    void anOldJavaIsRefused() {
        assertThatThrownBy(() -> Preflight.java(11))
                .hasMessageContaining("JDK 17")
                .hasMessageContaining("11");
        assertThatCode(() -> Preflight.java(25)).doesNotThrowAnyException();
    }

    @Test
    void aMissingApplicationSaysHowToBuildIt() {
        assertThatThrownBy(() -> Preflight.built(directory.resolve("xinke.war")))
                .hasMessageContaining("xinke.war")
                .hasMessageContaining("mvn");
    }

    @Test
    void tooLittleSpaceIsRefused() {
        assertThatThrownBy(() -> Preflight.space(directory, Long.MAX_VALUE)).isInstanceOf(LaunchFailed.class);
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> Preflight.writable(new DataDir(file.resolve("data"))))
                .hasMessageContaining("-Ddemo.data");
    }

    @Test
    void everyRefusalIsOneLineInBothLanguages() {
        assertThatThrownBy(() -> Preflight.built(directory))
                .message()
                .doesNotContain("\n")
                .matches(".*\\p{IsHan}.* · [\\p{ASCII}]*");
    }
}
