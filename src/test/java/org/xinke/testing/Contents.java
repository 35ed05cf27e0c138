package org.xinke.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that an installation holds, short enough to be compared with another: each table's rows, each file's size. */
public final class Contents {
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_catalog.pg_tables
             WHERE schemaname !~ '^pg_' AND schemaname NOT IN ('information_schema', 'public')""";

    private static final String DIGEST = """
            SELECT count(*) || ' ' || coalesce(md5(string_agg(CAST(t AS text), ',' ORDER BY CAST(t AS text))), '') FROM %s t""";

    private Contents() {}

    /** Table by table: how many rows, and their digest. */
    public static Map<String, String> ofTables(Map<String, String> environment) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                Objects.requireNonNull(environment.get("XINKE_DB_URL")),
                environment.get("XINKE_DB_OWNER_USER"),
                environment.get("XINKE_DB_OWNER_PASSWORD"))) {
            Map<String, String> all = new TreeMap<>();
            for (String table : texts(connection, TABLES)) {
                all.put(table, texts(connection, DIGEST.formatted(table)).get(0));
            }
            return all;
        }
    }

    /** Key by key: how many bytes. */
    public static Map<String, Long> ofFiles(Path data) throws IOException {
        Path bucket = data.resolve("s3/xinke");
        try (Stream<Path> files = Files.walk(bucket)) {
            Map<String, Long> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(bucket.relativize(file).toString(), Files.size(file));
            }
            return all;
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
