package org.xinke.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table is that somebody takes along: it stands above its columns and in the name of its file, so that a sheet says
 * years later of what, of whom and as of when it was.
 *
 * @param scope whose figures they are, what was looked for, how it is sorted; what is empty is left out
 */
public record About(String title, List<String> scope) {
    private static final int LONGEST_NAME = 100;

    public About {
        scope = scope.stream().filter(line -> !line.isBlank()).toList();
    }

    public static About of(String title, String... scope) {
        return new About(title, List.of(scope));
    }

    /** Name of the file without its ending: whatever a file system does not take is left out. */
    public String fileName(LocalDate taken) {
        String said = Stream.concat(Stream.of(title), scope.stream())
                .map(part -> part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip())
                .collect(Collectors.joining("-"));
        return said.substring(0, Math.min(LONGEST_NAME, said.length())).strip() + "-" + taken;
    }
}
