package org.xinke.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinke.content.ContentError;
import org.xinke.content.ContentRejected;
import org.xinke.content.CourseContent;

/** A whole course on a page: every kind of block and question once. Tests break one thing at a time. */
public final class TinyCourse {
    public static final String LESSON = "units/u01/l01/lesson.md";
    static final String UNIT = "units/u01/unit.yaml";
    public static final String QUESTIONS = "units/u01/questions/all.yaml";
    static final String BLUEPRINT = "blueprints/quiz.yaml";
    public static final String SVG = "units/u01/l01/media/road.svg";
    static final String CLASS_PLAN = "class/c1.md";
    static final String ACTIVITY = "practice/p1.md";
    static final String SYLLABUS = "syllabus.md";
    static final String EXAM_SYLLABUS = "exam-syllabus.md";
    static final String TEXTBOOKS = "textbooks.yaml";
    static final String CHECKS = "checks.yaml";
    static final List<String> FILES = List.of(
            "course.yaml",
            "help-lines.yaml",
            "safe-messaging.yaml",
            CHECKS,
            UNIT,
            LESSON,
            QUESTIONS,
            BLUEPRINT,
            SVG,
            CLASS_PLAN,
            ACTIVITY,
            SYLLABUS,
            EXAM_SYLLABUS,
            TEXTBOOKS);

    private final Path root;

    public TinyCourse(Path root) {
        this.root = root;
        FILES.forEach(file -> write(file, original(file)));
    }

    static String original(String file) {
        try {
            return Files.readString(Path.of(Objects.requireNonNull(TinyCourse.class.getResource("tiny/" + file))
                    .toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path root() {
        return root;
    }

    TinyCourse write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TinyCourse change(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return write(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    TinyCourse delete(String file) {
        try (Stream<Path> files = Files.walk(root.resolve(file))) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line of the first place where the words stand. */
    public int line(String file, String words) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " has no " + words);
    }

    CourseContent read() throws ContentRejected {
        return CourseFolder.read(root);
    }

    List<ContentError> errors() {
        try {
            CourseFolder.read(root);
            return List.of();
        } catch (ContentRejected e) {
            return e.errors();
        }
    }
}
