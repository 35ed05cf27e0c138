package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Json;

/** The front end has the features of the code: an element uses its own feature and {@code shared}, and nothing in a circle. */
class FrontendTest {
    private static final Path HOME = Path.of("src/main/frontend");
    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final Path CODE = Path.of("src/main/java/org/xinke");
    /** Vaadin's own, and what it makes in a build. */
    private static final Set<String> NO_FEATURE = Set.of("themes", "generated");

    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\b[^;]*?['\"](\\.[^'\"]+)['\"];", Pattern.MULTILINE);
    private static final int LONGEST_FILE = 300;

    @Test
    void foldersAreFeatures() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .allSatisfy(name -> assertThat(NO_FEATURE.contains(name) || Files.isDirectory(CODE.resolve(name)))
                            .as("a feature named %s", name)
                            .isTrue());
        }
    }

    @Test
    void elementsUseTheirOwnFeatureAndShared() throws IOException {
        imports().forEach((file, imported) -> assertThat(imported)
                .as("%s imports", file)
                .allMatch(other ->
                        feature(other).equals(feature(file)) || feature(other).equals("shared")));
    }

    @Test
    void nothingImportsItself() throws IOException {
        Map<Path, Set<Path>> imports = imports();
        List<List<Path>> circles = new ArrayList<>();
        imports.keySet().forEach(file -> follow(file, imports, new ArrayList<>(), new HashSet<>(), circles));
        assertThat(circles).isEmpty();
    }

    @Test
    void everythingIsTypeScriptAndShort() throws IOException {
        for (Path file : files()) {
            String name = file.toString();
            assertThat(name).matches(".*\\.(ts|css|json|html)");
            if (name.endsWith(".ts") && !name.endsWith(".d.ts")) {
                assertThat(Files.readAllLines(file)).as(name).hasSizeLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }

    /** Vaadin sees that its own part of the bundle is older than the sources, and builds it anew; of our pages it knows nothing. */
    @Test
    void committedPagesAreBuiltFromTheseSources() throws IOException {
        Map<String, String> built = new TreeMap<>();
        try (FileSystem bundle = FileSystems.newFileSystem(BUNDLE)) {
            new ObjectMapper()
                    .readTree(Files.readAllBytes(bundle.getPath("config/pages.json")))
                    .fields()
                    .forEachRemaining(
                            entry -> built.put(entry.getKey(), entry.getValue().asText()));
        }
        Map<String, String> sources = new TreeMap<>();
        for (String name : built.keySet()) {
            Path file = HOME.resolve(name);
            sources.put(name, Files.exists(file) ? hash(file) : "gone");
        }
        assertThat(sources)
                .as("delete %s, run mvn clean package -DskipTests and commit what comes", BUNDLE)
                .isEqualTo(built)
                .containsKeys("care/offline.html", "exams/exam.html", "sessions/here.html", "signin/sign-in.html");
    }

    private static String hash(Path file) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        return Json.hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void follow(
            Path file, Map<Path, Set<Path>> imports, List<Path> way, Set<Path> done, List<List<Path>> circles) {
        if (way.contains(file)) {
            circles.add(List.copyOf(way.subList(way.indexOf(file), way.size())));
        } else if (done.add(file)) {
            way.add(file);
            imports.getOrDefault(file, Set.of()).forEach(next -> follow(next, imports, way, done, circles));
            way.remove(way.size() - 1);
        }
    }

    private static Map<Path, Set<Path>> imports() throws IOException {
        Map<Path, Set<Path>> all = new TreeMap<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".ts")) {
                all.put(file, imported(file));
            }
        }
        assertThat(all.values().stream().mapToInt(Collection::size).sum()).isGreaterThan(50);
        return all;
    }

    private static Set<Path> imported(Path file) throws IOException {
        Set<Path> all = new TreeSet<>();
        Matcher found = IMPORT.matcher(Files.readString(file));
        while (found.find()) {
            Path other = file.resolveSibling(found.group(1)).normalize();
            assertThat(List.of(Path.of(other + ".ts"), Path.of(other + ".d.ts")))
                    .as("%s imports %s", file, other)
                    .anyMatch(Files::isRegularFile);
            all.add(Path.of(other + ".ts"));
        }
        return all;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.startsWith(HOME.resolve("generated")) && !file.equals(HOME.resolve("index.html")))
                    .sorted()
                    .toList();
        }
    }

    private static String feature(Path file) {
        return HOME.relativize(file).getName(0).toString();
    }
}
