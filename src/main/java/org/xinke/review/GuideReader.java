package org.xinke.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinke.authoring.Problems;
import org.xinke.authoring.Schema;
import org.xinke.authoring.SourceFile;
import org.xinke.authoring.YamlDocument;

/** Reads {@code class/} and {@code practice/}: the front matter, and the lines below it. */
final class GuideReader {
    private static final String FENCE = "---";

    private final Path root;
    private final Problems problems;

    GuideReader(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    List<Draft> read() {
        return Stream.of("class", "practice")
                .flatMap(kind -> files(kind).stream().flatMap(file -> read(kind, file).stream()))
                .toList();
    }

    private List<Path> files(String kind) {
        Path folder = root.resolve(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".md"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Draft> read(String kind, Path file) {
        return SourceFile.read(root, file, problems).flatMap(source -> {
            List<String> lines = source.text().lines().toList();
            int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
            if (end <= 0 || !lines.get(0).equals(FENCE)) {
                problems.add(source.path(), 1, "frontMatter");
                return Optional.empty();
            }
            String front = String.join("\n", lines.subList(1, end));
            return YamlDocument.parse(source.path(), front, 1, problems)
                    .filter(yaml -> Schema.of(kind).accepts(yaml, problems))
                    .map(yaml -> new Draft(yaml.as(Guide.class), yaml, lines.subList(end + 1, lines.size()), end + 1));
        });
    }

    /**
     * A guide and its text.
     *
     * @param before lines of the file that stand before the text
     */
    record Draft(Guide guide, YamlDocument yaml, List<String> lines, int before) {
        void wrong(Problems problems, String field, String key, Object... arguments) {
            problems.add(yaml.file(), yaml.line(yaml.root().path(field)), key, arguments);
        }

        /** Index of a heading among the lines; -1 when it is not there. */
        int heading(String title) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("## " + title)) {
                    return i;
                }
            }
            return -1;
        }

        /** From a heading to the next; empty when it is not there. */
        List<String> section(String title) {
            int from = heading(title) + 1;
            int to = from;
            while (from > 0 && to < lines.size() && !lines.get(to).startsWith("## ")) {
                to++;
            }
            return lines.subList(from > 0 ? from : 0, from > 0 ? to : 0);
        }

        int line(String title) {
            return before + Math.max(0, heading(title)) + 1;
        }
    }
}
