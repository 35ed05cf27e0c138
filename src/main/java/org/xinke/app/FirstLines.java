package org.xinke.app;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An error in one line: what each of its causes says first. */
final class FirstLines {
    private FirstLines() {}

    static String of(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .flatMap(message -> message.lines()
                        .map(String::strip)
                        .filter(line -> line.matches(".*\\p{L}.*"))
                        .limit(3))
                .distinct()
                .collect(Collectors.joining(" | "));
    }
}
