package org.xinke.roster.staging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.xinke.people.Pinyin;
import org.xinke.roster.lists.RosterField;
import org.xinke.shared.Json;

/** Rows into {@code roster_row} by COPY. */
final class Staging {
    private static final String COPY = "COPY roster.roster_row (import_id, line, initials, problems, "
            + Stream.of(RosterField.values())
                    .map(field -> field.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))
            + ") FROM STDIN";

    private final Pinyin pinyin = new Pinyin();

    void copy(Connection connection, long importId, List<StagedRow> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> line(text, importId, row));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("COPY", e);
        }
    }

    private void line(StringBuilder text, long importId, StagedRow row) {
        text.append(importId).append('\t').append(row.line()).append('\t');
        text.append(pinyin.initials(row.value(RosterField.NAME))).append('\t');
        text.append(escape(Json.write(row.problems())));
        for (RosterField field : RosterField.values()) {
            text.append('\t').append(escape(row.value(field)));
        }
        text.append('\n');
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ");
    }
}
