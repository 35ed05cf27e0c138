package org.xinke.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** The output of one program. Rotated when the launcher starts; a restart under supervision appends. */
final class LogFile {

    private static final int KEPT = 5;
    private static final int LINES_SHOWN = 8;
    private static final int WIDTH_SHOWN = 220;
    private static final Pattern TELLING =
            Pattern.compile("SEVERE|FATAL|PANIC|ERROR|Caused by:|Exception:|Exception while|Error:|could not");
    private static final Pattern NOISE = Pattern.compile("^\\s*at |\\[\\[$|^\\s*\\.\\.\\. \\d+ more");
    private static final Pattern COLOURS = Pattern.compile("\\x1b\\[[0-9;]*m");
    private static final Pattern BRACKETS = Pattern.compile("^(\\[[^\\]]*]\\s*)+");

    private final Path file;
    private long mark;

    LogFile(Path directory, String name) {
        this.file = directory.resolve(name + ".log");
    }

    Path path() {
        return file;
    }

    /** The current log and the four before it stay: {@code name.log}, {@code name.1.log} … {@code name.4.log}. */
    void rotate() throws IOException {
        for (int age = KEPT - 1; age > 0; age--) {
            Path younger = age == 1 ? file : aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** From here on, only what is written later counts. */
    void mark() throws IOException {
        mark = Files.exists(file) ? Files.size(file) : 0;
    }

    boolean contains(Pattern pattern) {
        return pattern.matcher(sinceMark()).find();
    }

    List<String> firstErrors() {
        return sinceMark()
                .lines()
                .map(line -> COLOURS.matcher(line).replaceAll(""))
                .filter(line ->
                        TELLING.matcher(line).find() && !NOISE.matcher(line).find())
                .map(line -> BRACKETS.matcher(line.strip()).replaceFirst(""))
                .map(line -> line.length() > WIDTH_SHOWN ? line.substring(0, WIDTH_SHOWN) + "…" : line)
                .distinct()
                .limit(LINES_SHOWN)
                .toList();
    }

    private String sinceMark() {
        if (Files.notExists(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "Error: " + unreadable;
        }
    }

    private Path aged(int age) {
        String name = file.getFileName().toString().replace(".log", "." + age + ".log");
        return file.resolveSibling(name);
    }
}
