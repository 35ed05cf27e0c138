package org.xinke.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinke.authoring.Problems;
import org.xinke.authoring.SourceFile;
import org.xinke.shared.Settings;

/** The plans of {@code content/class}, read once at the first use, as the course is at the start. */
@ApplicationScoped
public class ClassPlans {
    @Inject
    Settings settings;

    private volatile List<ClassPlan> plans = List.of();

    /** In the order of their files. */
    public List<ClassPlan> all() {
        if (plans.isEmpty()) {
            plans = read(settings.contentDir());
        }
        return plans;
    }

    public Optional<ClassPlan> plan(String id) {
        return all().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** Of ids with blanks between them; one that has left the files shows its id. */
    public List<String> titles(String ids) {
        return ids.isBlank()
                ? List.of()
                : Stream.of(ids.strip().split("\\s+"))
                        .map(id -> plan(id).map(ClassPlan::title).orElse(id))
                        .toList();
    }

    static List<ClassPlan> read(Path root) {
        Path folder = root.resolve("class");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Problems problems = new Problems();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".md"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .flatMap(file -> SourceFile.read(root, file, problems).stream())
                    .flatMap(source -> new ClassPlanText(source, problems).plan().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
