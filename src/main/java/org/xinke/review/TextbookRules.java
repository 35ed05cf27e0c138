package org.xinke.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.authoring.Found;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.SourceFile;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;

/** {@code textbooks.yaml}: each chapter goes with lessons that are there. */
final class TextbookRules {
    private final Set<String> lessons;
    private final Problems problems;

    TextbookRules(CourseContent course, Problems problems) {
        this.lessons = course.lessons().stream().map(LessonContent::id).collect(Collectors.toSet());
        this.problems = problems;
    }

    void check(Path folder) {
        SourceFile.read(folder, folder.resolve("textbooks.yaml"), problems)
                .flatMap(source -> YamlDocument.parse(source, problems))
                .filter(yaml -> Schema.of("textbooks").accepts(yaml, problems))
                .ifPresent(yaml -> chapters(new Found<>(yaml.as(Register.class), yaml)));
    }

    private void chapters(Found<Register> register) {
        List<Textbook> books = register.value().textbooks();
        for (int i = 0; i < books.size(); i++) {
            for (int j = 0; j < books.get(i).chapters().size(); j++) {
                String pointer = "/textbooks/" + i + "/chapters/" + j + "/lessons";
                books.get(i).chapters().get(j).lessons().stream()
                        .filter(lesson -> !lessons.contains(lesson))
                        .forEach(lesson -> register.wrong(problems, pointer, "unknownLesson", lesson));
            }
        }
    }

    private record Register(List<Textbook> textbooks) {}

    private record Textbook(String id, List<Chapter> chapters) {}

    private record Chapter(int chapter, String title, List<String> lessons) {}
}
