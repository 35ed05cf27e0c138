package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A passage of ARCHITECTURE.md that is written by the build, between two marks that bear its name. */
record Passage(String name) {
    private static final Path PAGE = Path.of("src/docs/ARCHITECTURE.md");
    private static final Path OUT = Path.of("target/structure");

    /** Holds the passage against what it should be, or writes it when asked to. */
    void isOrBecomes(String text) throws IOException {
        write(name + ".md", text);
        String page = page();
        String begin = "<!-- " + name + ": written by FeatureMapTest -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end of " + name + " -->");
        assertThat(from).as("ARCHITECTURE.md has the mark " + begin).isGreaterThanOrEqualTo(begin.length());
        if (Boolean.getBoolean("map.renew")) {
            Files.writeString(PAGE, page.substring(0, from) + text + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as(
                            "ARCHITECTURE.md is behind the code. To renew it: mvn test -Dtest=FeatureMapTest -Dmap.renew=true")
                    .isEqualTo(text);
        }
    }

    static String page() throws IOException {
        return Files.readString(PAGE);
    }

    static void write(String file, String text) throws IOException {
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(file), text);
    }
}
