package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void aSecretStaysTheSameAndIsReadableByItsOwnerOnly() throws IOException {
        Path file = directory.resolve("secrets.properties");
        String secret = new Secrets(file).secret("db.password");

        assertThat(new Secrets(file).secret("db.password")).isEqualTo(secret).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aPortStaysTheSameUntilSomebodyElseTakesIt() throws IOException {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        int port = secrets.port("db.port");

        assertThat(secrets.port("db.port")).isEqualTo(port);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(secrets.port("db.port")).isNotEqualTo(taken.getLocalPort());
        }
    }
}
