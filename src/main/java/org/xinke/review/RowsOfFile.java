package org.xinke.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.SourceFile;

/** The rows of the tables of a Markdown file, by their first cell and their number of cells. */
final class RowsOfFile {
    private static final Pattern FIRST = Pattern.compile("\\| ([^|]+?) \\|.*");
    private static final Pattern OBJECTIVE = Pattern.compile("U[1-9][0-9]?-[KSA][1-9][0-9]?");

    private final SourceFile source;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> text;

    RowsOfFile(SourceFile source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.text = source.text().lines().toList();
        for (int i = 0; i < text.size(); i++) {
            int line = i;
            Matcher row = FIRST.matcher(text.get(i));
            if (row.matches()) {
                lines.computeIfAbsent(key(text.get(i)), key -> line);
            }
        }
    }

    void require(List<String> rows) {
        rows.forEach(this::require);
        lines.forEach((key, line) -> {
            String first = first(text.get(line));
            if (OBJECTIVE.matcher(first).matches()
                    && rows.stream().noneMatch(row -> first(row).equals(first))) {
                problems.add(source.path(), line + 1, "syllabusUnknown", first);
            }
        });
    }

    private void require(String row) {
        Integer line = lines.get(key(row));
        if (line == null) {
            problems.add(source.path(), 1, "syllabusMissing", row);
        } else if (!text.get(line).equals(row)) {
            problems.add(source.path(), line + 1, "syllabusRow", row);
        }
    }

    private static String first(String row) {
        Matcher first = FIRST.matcher(row);
        return first.matches() ? first.group(1) : "";
    }

    private static String key(String row) {
        return first(row) + " " + row.chars().filter(c -> c == '|').count();
    }
}
