package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinke.testing.NodePackages;

/**
 * What a device keeps and reckons by itself is TypeScript, and so are its tests: esbuild makes each one file, Node runs it.
 * Node is needed to build the user interface, so it is there; a clean clone installs esbuild alone.
 */
class ScriptsTest {
    private static final Path SOURCE = Path.of("src/test/frontend");
    private static final Path HOME = Path.of("target/scripts");

    static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".test.ts"))
                    .sorted()
                    .toList();
        }
    }

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        NodePackages.install(SOURCE.resolve("package.json"), HOME);
        List<String> options = List.of(
                HOME.resolve("node_modules/.bin/esbuild").toString(),
                "--bundle",
                "--platform=node",
                "--format=esm",
                "--out-extension:.js=.mjs",
                "--outbase=" + SOURCE,
                "--outdir=" + HOME,
                "--sourcemap=inline",
                "--log-level=warning",
                // whatever Vaadin has left in the project's own tsconfig.json
                "--tsconfig-raw={}");
        run(Stream.concat(options.stream(), tests().stream().map(Path::toString))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("tests")
    void scriptsKeepTheirRules(Path test) throws IOException, InterruptedException {
        String compiled = SOURCE.relativize(test).toString().replaceAll("\\.ts$", ".mjs");
        run(List.of(
                "node", "--enable-source-maps", "--test", HOME.resolve(compiled).toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
