package org.xinke.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The database of a release as one script: its migrations in their order, and what Flyway noted about them. */
final class ReleasedSchema {
    private static final Path RELEASES = Path.of("src/test/resources/db/released");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String NOTED = """
            SELECT format('INSERT INTO public.flyway_schema_history VALUES (%s, %L, %L, %L, %L, %L, %L, %L, %s, %L);',
                          installed_rank, version, description, type, script, checksum, installed_by,
                          timestamp '2026-12-01 00:00:00', 0, success)
              FROM public.flyway_schema_history ORDER BY installed_rank""";
    private static final String HISTORY = """
            CREATE TABLE public.flyway_schema_history (
                installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
                version        varchar(50),
                description    varchar(200) NOT NULL,
                type           varchar(20) NOT NULL,
                script         varchar(1000) NOT NULL,
                checksum       integer,
                installed_by   varchar(100) NOT NULL,
                installed_on   timestamp NOT NULL DEFAULT now(),
                execution_time integer NOT NULL,
                success        boolean NOT NULL
            );
            CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history (success);
            """;

    private ReleasedSchema() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.sorted().toList();
        }
    }

    /** From a database that has just been migrated. */
    static void write(String release, Connection migrated) throws IOException, SQLException {
        StringBuilder script = new StringBuilder();
        SchemaText.strings(migrated, "SELECT script FROM public.flyway_schema_history ORDER BY installed_rank")
                .forEach(name -> script.append(read(MIGRATIONS.resolve(name))).append('\n'));
        script.append(HISTORY);
        SchemaText.strings(migrated, NOTED).forEach(line -> script.append(line).append('\n'));
        Files.createDirectories(RELEASES);
        Files.writeString(RELEASES.resolve(release + ".sql"), script);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
