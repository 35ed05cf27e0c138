package org.xinke.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.SourceFile;
import org.xinke.content.CourseContent;
import org.xinke.content.MediaFile;

/** Every picture is shown in a lesson, and its smallest letters can be read on a phone. */
final class DiagramRules {
    private static final Pattern WIDTH = Pattern.compile("viewBox=\"\\S+\\s+\\S+\\s+([\\d.]+)");
    private static final Pattern LETTERS = Pattern.compile("font-size[=:]\\s*\"?\\s*([\\d.]+)");

    private final Checks.Diagram limits;
    private final Set<Path> shown;
    private final Problems problems;

    DiagramRules(Checks.Diagram limits, CourseContent course, Problems problems) {
        this.limits = limits;
        this.shown = course.media().stream().map(MediaFile::file).collect(Collectors.toSet());
        this.problems = problems;
    }

    void check(Path folder) {
        try (Stream<Path> files = Files.walk(folder.resolve("units"))) {
            files.filter(file -> SourceFile.relative(folder, file).contains("/media/"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> SourceFile.read(folder, file, problems).ifPresent(this::check));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(SourceFile source) {
        if (!shown.contains(source.file())) {
            problems.add(source.path(), 1, "pictureUnused");
        }
        Matcher width = WIDTH.matcher(source.text());
        LETTERS.matcher(source.text())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .min()
                .ifPresent(smallest -> {
                    double seen = width.find() ? smallest * limits.screen() / Double.parseDouble(width.group(1)) : 0;
                    if (seen < limits.letters()) {
                        problems.add(
                                source.path(), 1, "pictureLetters", Math.round(seen * 10) / 10.0, limits.letters());
                    }
                });
    }
}
