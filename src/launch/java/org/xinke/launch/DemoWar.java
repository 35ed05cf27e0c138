package org.xinke.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The application as it is shipped, and the fictitious school beside its own classes: a copy, so that none of it is ever shipped. */
final class DemoWar {

    private static final Path SCHOOL = Path.of("org/xinke/demo");

    private DemoWar() {}

    /** @param classes compiled; only the school's are taken */
    static Path make(Path war, Path classes, Path directory) throws IOException {
        Path copy = Files.copy(war, directory.resolve(war.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of());
                Stream<Path> school = Files.walk(classes.resolve(SCHOOL))) {
            Path target = inside.getPath("WEB-INF/classes");
            List<Path> files = school.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path place = target.resolve(classes.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
        return copy;
    }
}
