package org.xinke.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.SourceFile;
import org.xinke.content.CourseContent;
import org.xinke.content.HelpLine;

/** A number to call stands in a lesson, a question or a guide only when {@code help-lines.yaml} knows it, with source and date. */
final class HelpNumbers {
    private static final List<String> FOLDERS = List.of("units", "class", "practice");
    private static final Pattern TEXT_FILE = Pattern.compile(".*\\.(md|yaml|svg)");

    private final Pattern number;
    private final Set<String> known;
    private final Problems problems;

    HelpNumbers(Checks checks, CourseContent course, Problems problems) {
        this.number = Pattern.compile(checks.helpNumbers());
        this.known = Stream.concat(course.helpLines().stream(), course.specialLines().stream())
                .map(HelpLine::number)
                .collect(Collectors.toSet());
        this.problems = problems;
    }

    void check(Path folder) {
        FOLDERS.stream().map(folder::resolve).filter(Files::isDirectory).forEach(part -> {
            try (Stream<Path> files = Files.walk(part)) {
                files.filter(file ->
                                TEXT_FILE.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .forEach(file -> SourceFile.read(folder, file, problems).ifPresent(this::check));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void check(SourceFile source) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = number.matcher(lines.get(i));
            while (found.find()) {
                if (!known.contains(found.group())) {
                    problems.add(source.path(), i + 1, "bareNumber", found.group());
                }
            }
        }
    }
}
