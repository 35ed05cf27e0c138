package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a device keeps and reckons by itself is JavaScript, and so are its tests; Node runs them as they are. Node is needed to
 * build the user interface, so it is there.
 */
class ScriptsTest {
    static Stream<Path> tests() throws IOException {
        return Files.walk(Path.of("src/test/frontend"))
                .filter(file -> file.toString().endsWith(".test.mjs"));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void scriptsKeepTheirRules(Path file) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "--test", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
    }
}
