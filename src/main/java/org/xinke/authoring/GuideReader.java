package org.xinke.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinke.authoring.prose.Markdown;
import org.xinke.authoring.prose.Nodes;
import org.xinke.authoring.prose.Pictures;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.SourceFile;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.GuideContent;

/** Reads {@code class/} and {@code practice/}: the front matter, and the lines below it. */
public final class GuideReader {
    private static final String FENCE = "---";
    private static final String SLIDES = "幻灯片";
    private static final String SHEETS = "打印页";
    private static final String STEPS = "步骤";
    private static final Pattern STEP =
            Pattern.compile("\\|\\s*(\\d+)\\s*[—–-]\\s*(\\d+)\\s*\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|\\s*");
    private static final Set<String> ON_PAGES_OF_THEIR_OWN = Set.of(SLIDES, SHEETS);

    private final Path root;
    private final Problems problems;

    public GuideReader(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    public List<Draft> read() {
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
    public record Draft(Guide guide, YamlDocument yaml, List<String> lines, int before) {
        public void wrong(Problems problems, String field, String key, Object... arguments) {
            problems.add(yaml.file(), yaml.line(yaml.root().path(field)), key, arguments);
        }

        /** Index of a heading among the lines; -1 when it is not there. */
        public int heading(String title) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("## " + title)) {
                    return i;
                }
            }
            return -1;
        }

        /** From a heading to the next; empty when it is not there. */
        public List<String> section(String title) {
            int from = heading(title) + 1;
            int to = from;
            while (from > 0 && to < lines.size() && !lines.get(to).startsWith("## ")) {
                to++;
            }
            return lines.subList(from > 0 ? from : 0, from > 0 ? to : 0);
        }

        public int line(String title) {
            return before + Math.max(0, heading(title)) + 1;
        }

        /** As a teacher reads it in the product. */
        public GuideContent content() {
            return new GuideContent(
                    guide.id(),
                    guide.title(),
                    guide.form(),
                    guide.units(),
                    guide.lessons(),
                    guide.minutes(),
                    guide.hours(),
                    guide.group(),
                    guide.material(),
                    steps(),
                    parts("## ", lines).stream()
                            .filter(part -> !ON_PAGES_OF_THEIR_OWN.contains(part.title()))
                            .toList(),
                    parts("### ", section(SLIDES)),
                    parts("### ", section(SHEETS)));
        }

        private List<GuideContent.Step> steps() {
            return section(STEPS).stream()
                    .map(STEP::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new GuideContent.Step(
                            Integer.parseInt(row.group(1)),
                            Integer.parseInt(row.group(2)),
                            plain(row.group(3)),
                            plain(row.group(4)),
                            plain(row.group(5))))
                    .toList();
        }

        private static String plain(String cell) {
            return cell.replace("**", "").strip();
        }

        private static List<GuideContent.Part> parts(String mark, List<String> lines) {
            List<GuideContent.Part> parts = new ArrayList<>();
            int from = -1;
            for (int i = 0; i <= lines.size(); i++) {
                if (i == lines.size() || lines.get(i).startsWith(mark)) {
                    if (from >= 0) {
                        parts.add(part(lines.get(from).substring(mark.length()), lines.subList(from + 1, i)));
                    }
                    from = i;
                }
            }
            return List.copyOf(parts);
        }

        private static GuideContent.Part part(String title, List<String> lines) {
            String text = String.join("\n", lines).strip();
            String body = text.endsWith("\n" + FENCE) ? text.substring(0, text.length() - FENCE.length()) : text;
            Markdown markdown = new Markdown(Pictures.NONE);
            return new GuideContent.Part(title.strip(), markdown.blocks(Nodes.children(Markdown.parse(body))));
        }
    }
}
