package org.xinke.authoring.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text file of the course.
 *
 * @param path relative to the folder, with {@code /}, for messages
 * @param text lines end with a line feed, whatever the author's machine wrote
 */
public record SourceFile(Path file, String path, String text) {
    public static Optional<SourceFile> read(Path root, Path file, Problems problems) {
        String path = relative(root, file);
        try {
            String text = Files.readString(file).replace("\r\n", "\n").replace('\r', '\n');
            return Optional.of(new SourceFile(file, path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            problems.add(path, 1, "encoding");
        } catch (IOException e) {
            problems.add(path, 1, Files.exists(file) ? "unreadable" : "missingFile");
        }
        return Optional.empty();
    }

    public static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
