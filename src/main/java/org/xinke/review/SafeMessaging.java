package org.xinke.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.SourceFile;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.ContentError;
import org.xinke.content.ContentRejected;

/** The word check before publishing: finds what must not be said about suicide and self-harm, and says what to say instead. */
public final class SafeMessaging {
    private static final String FILE = "safe-messaging.yaml";
    private static final Set<String> ABOUT_WORDS = Set.of(FILE, "README.md");
    private static final Pattern TEXT_FILE = Pattern.compile(".*\\.(md|yaml|svg)");

    private final List<Rule> rules;
    private final Problems problems = new Problems();

    private SafeMessaging(List<Rule> rules) {
        this.rules = rules;
    }

    /** The rules of a course folder. */
    public static SafeMessaging of(Path folder) throws ContentRejected {
        Problems problems = new Problems();
        List<Rule> rules = SourceFile.read(folder, folder.resolve(FILE), problems)
                .flatMap(source -> YamlDocument.parse(source, problems))
                .filter(yaml -> Schema.of("safe-messaging").accepts(yaml, problems))
                .map(yaml -> compiled(yaml.as(Words.class), problems))
                .orElse(List.of());
        if (!problems.none()) {
            throw new ContentRejected(problems.sorted());
        }
        return new SafeMessaging(rules);
    }

    /** Every line of every text of the folder, pictures included. */
    public List<ContentError> check(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file ->
                            TEXT_FILE.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !ABOUT_WORDS.contains(SourceFile.relative(folder, file)))
                    .forEach(file -> SourceFile.read(folder, file, problems).ifPresent(this::check));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.sorted();
    }

    private void check(SourceFile source) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Rule rule : rules) {
                check(source.path(), i + 1, lines.get(i), rule);
            }
        }
    }

    private void check(String file, int number, String line, Rule rule) {
        Matcher found = rule.pattern().matcher(line);
        while (found.find()) {
            if (!rule.quoted() || !inQuotes(line, found.start(), found.end())) {
                problems.add(file, number, "unsafeWords", found.group(), rule.advice());
            }
        }
    }

    /** A wrong word may be shown as such. */
    private static boolean inQuotes(String line, int start, int end) {
        int opened = line.lastIndexOf('“', start);
        int closed = line.lastIndexOf('”', start);
        return opened > closed && line.indexOf('”', end) >= 0;
    }

    private static List<Rule> compiled(Words words, Problems problems) {
        List<Rule> rules = new ArrayList<>();
        for (WordRule rule : words.rules()) {
            List<String> parts =
                    new ArrayList<>(rule.words().stream().map(Pattern::quote).toList());
            parts.addAll(Objects.requireNonNullElse(rule.patterns(), List.of()));
            try {
                rules.add(new Rule(Pattern.compile(String.join("|", parts)), rule.advice(), rule.quoted()));
            } catch (PatternSyntaxException e) {
                problems.add(FILE, 1, "schema", "patterns", e.getDescription());
            }
        }
        return rules;
    }

    private record Rule(Pattern pattern, String advice, boolean quoted) {}

    /** {@code safe-messaging.yaml}. */
    private record Words(List<WordRule> rules) {}

    private record WordRule(List<String> words, @Nullable List<String> patterns, String advice, boolean quoted) {}
}
