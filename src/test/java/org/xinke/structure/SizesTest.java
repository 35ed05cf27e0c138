package org.xinke.structure;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import jakarta.persistence.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may not grow. Each number that is out of bounds has its own here, and steps down. */
class SizesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/xinke");
    private static final int FEWEST_FILES = 8;
    private static final int MOST_FILES = 25;
    private static final int LONGEST_SQL = 40;

    /** Features whose root holds more than that, or fewer, and how many it may. */
    private static final Map<String, Integer> OTHER_SIZES = Map.ofEntries(
            entry("care", 4),
            entry("directory", 7),
            entry("files", 4),
            entry("guides", 2),
            entry("papers", 5),
            entry("progress", 7));

    /** Calls with a number for a parameter's name, by feature; a feature that does not stand here has none. */
    private static final Map<String, Integer> POSITIONAL = Map.of("shared", 10);

    @Test
    void aPackageIsNoDrawerAndNoCupboard() throws IOException {
        for (String feature : features()) {
            int other = OTHER_SIZES.getOrDefault(feature, MOST_FILES);
            assertThat(files(SOURCES.resolve(feature)))
                    .as(feature)
                    .isBetween(Math.min(FEWEST_FILES, other), Math.max(MOST_FILES, other));
        }
    }

    @Test
    void noExceptionIsSpare() throws IOException {
        for (String feature : OTHER_SIZES.keySet()) {
            assertThat(SOURCES.resolve(feature)).exists();
            assertThat(files(SOURCES.resolve(feature)))
                    .as(feature + " needs no exception")
                    .matches(files -> files < FEWEST_FILES || files > MOST_FILES, "is out of bounds");
        }
    }

    @Test
    void noSqlIsLong() {
        assertThat(Survey.once().pieces().stream()
                        .filter(piece -> piece.sql().lines().count() > LONGEST_SQL
                                && !piece.source().contains("/"))
                        .map(Piece::source)
                        .distinct())
                .isEmpty();
    }

    @Test
    void parametersHaveNames() {
        Map<String, Integer> calls = new TreeMap<>();
        Survey.once().house().classes().stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(SizesTest::isPositional)
                .forEach(call -> calls.merge(House.feature(call.getOriginOwner().getPackageName()), 1, Integer::sum));
        calls.entrySet().removeIf(entry -> entry.getValue() <= POSITIONAL.getOrDefault(entry.getKey(), 0));
        assertThat(calls).isEmpty();
    }

    private static boolean isPositional(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(Query.class)
                && call.getName().equals("setParameter")
                && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(int.class);
    }

    private static Set<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return new TreeSet<>(
                    folders.map(folder -> folder.getFileName().toString()).toList());
        }
    }

    private static int files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .count();
        }
    }
}
