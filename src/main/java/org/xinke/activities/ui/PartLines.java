package org.xinke.activities.ui;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinke.activities.Part;

/** Groups and roles as one writes them: a line each, with a number of places behind it or none. */
final class PartLines {
    private static final Pattern WITH_PLACES = Pattern.compile("(.*\\S)\\s+([0-9]{1,5})");

    private PartLines() {}

    static List<Part> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(PartLines::part)
                .toList();
    }

    static String write(List<Part> parts) {
        return parts.stream()
                .map(part -> part.places() == null ? part.name() : part.name() + " " + part.places())
                .collect(Collectors.joining("\n"));
    }

    private static Part part(String line) {
        Matcher match = WITH_PLACES.matcher(line);
        return match.matches() ? new Part(match.group(1), Integer.valueOf(match.group(2))) : new Part(line, null);
    }
}
