package org.xinke.watch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Texts;

/** Whatever is done or runs has a name in the administrator's language. */
class WatchWordsTest {
    private static final Pattern JOB = Pattern.compile("public String name\\(\\) \\{\\s*return \"([a-z.A-Z]+)\"");
    private static final Pattern DEED = Pattern.compile("audit\\.record\\(\\s*\"([a-z]+\\.[a-zA-Z.]*[a-zA-Z])\",");

    @Test
    void everyJobHasAName() throws IOException {
        assertThat(found(JOB)).contains("exams.closing").allSatisfy(job -> said("watch.job." + job));
    }

    @Test
    void everyDeedHasAName() throws IOException {
        assertThat(found(DEED)).contains("exams.plan", "vault.erase").allSatisfy(deed -> said("watch.action." + deed));
    }

    private static void said(String key) {
        assertThat(Texts.get(Texts.CHINESE, key)).doesNotStartWith("!");
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(source)).results().forEach(one -> all.add(one.group(1)));
            }
        }
        return all;
    }
}
