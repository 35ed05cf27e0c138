package org.xinke.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.prose.Pictures;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.SourceFile;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.BlueprintContent;
import org.xinke.content.ContentRejected;
import org.xinke.content.CourseContent;
import org.xinke.content.CourseInfo;
import org.xinke.content.HelpLine;
import org.xinke.content.LessonContent;
import org.xinke.content.MediaFile;
import org.xinke.content.UnitContent;

/** The folder {@code content/}. */
public final class CourseFolder {
    private static final String YAML = ".yaml";

    private final Path root;
    private final Problems problems = new Problems();
    private final Ids ids = new Ids(problems);
    private final Drafts drafts = new Drafts();
    private final List<MediaFile> media = new ArrayList<>();

    private CourseFolder(Path root) {
        this.root = root;
    }

    /**
     * Reads everything.
     *
     * @throws ContentRejected with every error of every file
     */
    public static CourseContent read(Path folder) throws ContentRejected {
        return new CourseFolder(folder).read();
    }

    private CourseContent read() throws ContentRejected {
        if (!Files.isDirectory(root)) {
            problems.add(".", 1, "noFolder", root.toString());
            throw new ContentRejected(problems.sorted());
        }
        drafts.course = read(root.resolve("course.yaml"), "course", CourseInfo.class);
        drafts.helpLines = read(root.resolve("help-lines.yaml"), "help-lines", HelpLines.class);
        List<Path> units = list(root.resolve("units"), Files::isDirectory);
        units.forEach(this::unit);
        units.forEach(this::lessons);
        units.forEach(this::questions);
        yamlFiles(root.resolve("blueprints"))
                .forEach(file -> read(file, "blueprint", BlueprintContent.class).ifPresent(drafts.blueprints::add));
        drafts.blueprints.forEach(it -> ids.take(it.value().id(), it.yaml().file(), it.line("/id")));
        new CourseRules(drafts, problems).check();
        if (!problems.none()) {
            throw new ContentRejected(problems.sorted());
        }
        // what is wrong in a guide is told by the check of the course; the course itself does not wait for it
        new GuideReader(root, new Problems()).read().forEach(guide -> drafts.guides.add(guide.content()));
        return drafts.course(media);
    }

    private <T> Optional<Found<T>> read(Path file, String schema, Class<T> type) {
        return SourceFile.read(root, file, problems)
                .flatMap(source -> YamlDocument.parse(source, problems))
                .filter(yaml -> Schema.of(schema).accepts(yaml, problems))
                .map(yaml -> new Found<>(yaml.as(type), yaml));
    }

    private void unit(Path folder) {
        Optional<Found<UnitContent>> found = read(folder.resolve("unit.yaml"), "unit", UnitContent.class);
        if (found.isEmpty()) {
            ids.objectivesUnsure();
            drafts.unitsSure = false;
        }
        found.ifPresent(unit -> {
            drafts.units.add(unit);
            drafts.unitOfFolder.put(folder, unit.value().id());
            ids.take(unit.value().id(), unit.yaml().file(), unit.line("/id"));
            List<UnitContent.Objective> objectives = unit.value().objectives();
            for (int i = 0; i < objectives.size(); i++) {
                ids.objective(objectives.get(i).id(), unit.yaml().file(), unit.line("/objectives/" + i + "/id"));
            }
        });
    }

    private void lessons(Path unit) {
        Predicate<Path> lesson = folder ->
                Files.isDirectory(folder) && !folder.getFileName().toString().equals("questions");
        for (Path folder : list(unit, lesson)) {
            Pictures pictures = new Pictures(root, folder);
            Optional<Located<LessonContent>> read = SourceFile.read(root, folder.resolve("lesson.md"), problems)
                    .flatMap(source -> new LessonReader(source, pictures, ids, problems).read());
            read.ifPresentOrElse(drafts.lessons::add, () -> drafts.lessonsSure = false);
            media.addAll(pictures.files());
        }
    }

    private void questions(Path unit) {
        String id = drafts.unitOfFolder.get(unit);
        for (Path file : yamlFiles(unit.resolve("questions"))) {
            Optional<YamlDocument> yaml =
                    SourceFile.read(root, file, problems).flatMap(source -> YamlDocument.parse(source, problems));
            int before = problems.count();
            if (id != null) {
                yaml.ifPresent(it -> drafts.questions.addAll(new QuestionReader(it, id, ids, problems).read()));
            }
            if (yaml.isEmpty() || id == null || problems.count() > before) {
                drafts.questionsSure = false;
            }
        }
    }

    private List<Path> yamlFiles(Path folder) {
        list(folder, file -> file.getFileName().toString().endsWith(".yml"))
                .forEach(file -> problems.add(SourceFile.relative(root, file), 1, "ending"));
        return list(folder, file -> file.getFileName().toString().endsWith(YAML));
    }

    private List<Path> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            problems.add(SourceFile.relative(root, folder), 1, "unreadable");
            return List.of();
        }
    }

    /** {@code help-lines.yaml}. */
    record HelpLines(List<HelpLine> lines, List<HelpLine> special) {
        HelpLines(List<HelpLine> lines, @Nullable List<HelpLine> special) {
            this.lines = lines;
            this.special = Objects.requireNonNullElse(special, List.of());
        }
    }
}
