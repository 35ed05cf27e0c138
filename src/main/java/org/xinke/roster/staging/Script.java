package org.xinke.roster.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** SQL in sets, from {@code /roster}; its only parameter is the import. */
final class Script {
    /** Nine equal columns look to the planner like one row, and 50,000 loops follow. */
    private static final String IN_SETS = "SET LOCAL enable_nestloop = off;\n";

    private static final String AS_BEFORE = "\n;SET LOCAL enable_nestloop = on";

    private Script() {}

    static void run(Connection connection, String name, long importId) {
        try (Statement statement = connection.createStatement();
                InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream("/roster/" + name + ".sql"))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(IN_SETS + sql.replaceAll(":id\\b", String.valueOf(importId)) + AS_BEFORE);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("roster script " + name, e);
        }
    }
}
