package org.xinke.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.feed.NewWebhook;
import org.xinke.feed.WebhookEvent;
import org.xinke.feed.Webhooks;
import org.xinke.shared.Conflict;
import org.xinke.shared.Identity;
import org.xinke.signin.SchoolSessions;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/** What was written is in no table, in no file of the database or the store, and in no line of the log. */
class NothingInTheClearIT extends WritingCase {
    private static final Path FILES = Path.of("target/it/data");
    private static final String WORDS = "夜里三点的走廊很安静";
    private static final String CONTROL = "人人可读的一句话四七一一";

    private final Log log = new Log();

    @Inject
    Webhooks webhooks;

    @Inject
    SchoolSessions school;

    @Test
    void aPlantedSentenceIsFoundNowhere() throws Exception {
        Logger.getLogger("").addHandler(log);
        List<String> secrets;
        try {
            secrets = plant();
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        change("UPDATE people.person SET name = '" + CONTROL + "' WHERE number LIKE 'vault-%'");

        assertThat(tablesWith(CONTROL)).as("the search is not blind").contains("people.person");
        assertThat(filesWith(List.of(CONTROL))).as("the search is not blind").isNotEmpty();
        for (String secret : secrets) {
            assertThat(tablesWith(secret)).isEmpty();
        }
        assertThat(filesWith(secrets)).isEmpty();
        assertThat(log.lines).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    private List<String> plant() {
        Identity writer = writer();
        Identity other = writer();
        draft(writer, WORDS + "，草稿", 0);
        sheet(writer, "{\"step\":\"" + WORDS + "\"}", 0);
        as(other, () -> reflections.handIn(LESSON, REFLECTION, (WORDS + "。").repeat(12), 0));
        as(other, () -> {
            try {
                sheets.save(LESSON, SHEET, WORDS, 4711);
            } catch (Conflict e) {
                Logger.getLogger("org.xinke").log(Level.WARNING, "refused", e);
            }
        });
        String secret = as(
                ADMIN,
                () -> webhooks.register(
                        new NewWebhook("封存", "https://receiver.example/sealed", Set.of(WebhookEvent.GRADE))));
        long hook = as(admin(), () -> webhooks.page(0, 1)).get(0).id();
        String second = as(admin(), () -> webhooks.rotate(hook));
        as(admin(), () -> webhooks.end(hook));
        String number = text("SELECT number FROM people.person WHERE id = " + writer.personId());
        String hint = "eyJhbGciOiJSUzI1NiJ9.sealed-hint-4711";
        as(writer, () -> school.open(new SchoolProof(SignInWay.OIDC, number, "sid", hint, null), null));
        return List.of(WORDS, secret, second, hint);
    }

    /** As a dump has them: the row as text, in which bytes are hexadecimal. */
    private List<String> tablesWith(String words) {
        String tables = text("""
                SELECT string_agg(format('%I.%I', n.nspname, c.relname), ' ') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                   AND c.relname <> 'flyway_schema_history'""");
        String hex = HexFormat.of().formatHex(words.getBytes(UTF_8));
        String base64 = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : tables.split(" ")) {
            String rows = text("SELECT count(*) FROM " + table + " t WHERE strpos(CAST(t AS text), '" + words
                    + "') > 0 OR strpos(CAST(t AS text), '" + hex + "') > 0 OR strpos(CAST(t AS text), '" + base64
                    + "') > 0");
            if (!rows.equals("0")) {
                found.add(table);
            }
        }
        return found;
    }

    /** Tables, indexes and the log of the database, and the objects of the store, byte by byte. */
    private static List<String> filesWith(List<String> words) throws IOException {
        List<String> bytes = words.stream()
                .map(word -> new String(word.getBytes(UTF_8), ISO_8859_1))
                .toList();
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String content = content(file);
                        return bytes.stream().anyMatch(content::contains);
                    })
                    .map(Path::toString)
                    .toList();
        }
    }

    /** A file of the database may go while one looks. */
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static final class Log extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            // kept in memory
        }
    }
}
