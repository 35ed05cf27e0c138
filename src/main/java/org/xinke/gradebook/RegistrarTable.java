package org.xinke.gradebook;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Texts;
import org.xinke.tables.ExcelTable;

/** The Excel file that the registrar's system (教务) imports: its columns are a setting, its headings Chinese whoever asks. */
public final class RegistrarTable {
    private static final Locale LANGUAGE = Texts.CHINESE;
    private static final int WIDTH = 14;

    private RegistrarTable() {}

    public static ExcelTable<RegistrarRow> of(GradeSettings settings, ZoneId zone) {
        ExcelTable<RegistrarRow> table = new ExcelTable<>(say("gradebook.export.sheet"), zone);
        Arrays.stream(settings.columns().split(",")).map(String::strip).forEach(column -> {
            String[] parts = column.split("=", 2);
            String heading = parts.length > 1 ? parts[1] : say("gradebook.export." + parts[0]);
            switch (parts[0]) {
                case "points" -> table.number(heading, WIDTH, RegistrarRow::points);
                case "credits" -> table.number(heading, WIDTH, RegistrarRow::credits);
                case "hours" -> table.number(heading, WIDTH, RegistrarRow::hours);
                default -> table.text(heading, WIDTH, text(parts[0], settings));
            }
        });
        return table;
    }

    private static Function<RegistrarRow, @Nullable String> text(String column, GradeSettings settings) {
        return switch (column) {
            case "number" -> RegistrarRow::number;
            case "name" -> RegistrarRow::name;
            case "courseCode" -> row -> settings.courseCode();
            case "courseName" -> RegistrarRow::courseName;
            case "year" -> RegistrarRow::year;
            case "term" -> RegistrarRow::termNumber;
            case "section" -> RegistrarRow::section;
            case "mark" -> row -> say("gradebook.mark." + row.mark());
            case "nature" -> row -> say("gradebook.sitting." + row.sitting());
            default -> throw new IllegalArgumentException("xinke.grades.export.columns: unknown column " + column);
        };
    }

    private static String say(String key) {
        return Texts.get(LANGUAGE, key);
    }
}
