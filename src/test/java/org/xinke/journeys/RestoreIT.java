package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.launch.DemoServer;
import org.xinke.testing.BackupScripts;
import org.xinke.testing.Contents;
import org.xinke.testing.Data;
import org.xinke.testing.FreshData;
import org.xinke.testing.Running;
import org.xinke.testing.Visitor;

/** The worst day, rehearsed: a school is copied while it is open, and the copy is put into an empty place and opened there. */
class RestoreIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STUDENT = "20260061";
    private static final String ATTEMPT =
            "SELECT a.id FROM exams.attempt a JOIN people.person p ON p.id = a.person_id WHERE p.number = ?";
    private static final String REFLECTION = "/api/v1/lessons/L1/reflections/L1-R1/draft";
    private static final String REFLECTION_PAGE = "/lessons/L1/L1-P12";
    private static final String TEXT = "火灾前一晚写下的一段话，只给任课老师看。";
    private static final String FIGURES = "/api/v1/coverage?by=college";
    private static final Path OLD_PLACE = Path.of("target/it/browser-data");
    private static final Path NEW_PLACE = Path.of("target/it/restored");

    @TempDir
    static Path directory;

    private static final Map<String, String> KEYS = new ConcurrentHashMap<>(Running.HASTE);
    private static Visitor student;
    private static Visitor affairs;
    private static String attempt = "";
    private static BackupScripts scripts;
    private static Path copy;
    private static Map<String, String> before;
    private static DemoServer restored;

    @BeforeAll
    static void aSchoolWithDataIsCopiedAndRestored() throws Exception {
        student = Visitor.onLaptop().signedInAs(STUDENT);
        affairs = Visitor.onLaptop().signedInAs("jwc01");
        Paper paper = Paper.start(student);
        paper.choose(0).saysSaved().next().choose(1).saysSaved();
        attempt = "/api/v1/attempts/" + Data.number(ATTEMPT, STUDENT);
        student.open(REFLECTION_PAGE).locator("xk-reflection textarea").waitFor();
        assertThat(write(Running.server().baseUrl(), TEXT, 0).status()).isEqualTo(200);
        scripts = BackupScripts.in(directory);
        Map<String, String> then = Contents.ofTables(Running.server().environment());
        copy = scripts.backup(Running.server().environment());
        before = new TreeMap<>(then);
        before.entrySet()
                .retainAll(Contents.ofTables(Running.server().environment()).entrySet());
        restored = DemoServer.stores(FreshData.at(NEW_PLACE.toString()), KEYS);
        BackupScripts.Result result = scripts.restore(copy, restored.environment());
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    @AfterAll
    static void leave() {
        student.close();
        affairs.close();
        restored.close();
    }

    @Test
    void theNewPlaceIsTheOldOneAndWhoeverWasSignedInStillIs() throws Exception {
        assertThat(Contents.ofTables(restored.environment())).containsAllEntriesOf(before);
        assertThat(before).containsKeys("exams.answer", "journal.reflection", "people.person", "vault.data_key");
        assertThat(Contents.ofFiles(NEW_PLACE))
                .isEqualTo(Contents.ofFiles(OLD_PLACE))
                .isNotEmpty();

        KEYS.put("XINKE_VAULT_KEY", Running.server().environment().get("XINKE_VAULT_KEY"));
        restored.startServer();
        assertThat(get(student, attempt).path("questions"))
                .isEqualTo(there(student, attempt).path("questions"))
                .isNotEmpty();
        assertThat(get(affairs, FIGURES)).isEqualTo(there(affairs, FIGURES)).isNotEmpty();
        student.page().navigate(restored.baseUrl() + REFLECTION_PAGE);
        assertThat(student.page().locator("xk-reflection textarea")).hasValue(TEXT);
        assertThat(write(restored.baseUrl(), TEXT + "后来。", 1).status()).isEqualTo(200);
    }

    @Test
    void aPlaceWithPeopleInItIsNotOverwritten() throws Exception {
        assertThat(scripts.restore(copy, restored.environment()))
                .isEqualTo(new BackupScripts.Result(1, "the database is not empty: nothing was done\n"));
    }

    @Test
    void theCopyOpensWithNoOtherKey() throws Exception {
        assertThat(scripts.restoreWithAnotherKey(copy, restored.environment()))
                .isEqualTo(new BackupScripts.Result(1, "this key does not open this copy: nothing was done\n"));
        assertThat(Files.readString(copy, ISO_8859_1))
                .startsWith("age-encryption.org/v1")
                .doesNotContain("people.person");
    }

    private static APIResponse write(String place, String text, int number) {
        return student.context()
                .request()
                .put(
                        place + REFLECTION,
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "test")
                                .setData(Map.of("text", text, "number", number)));
    }

    private static JsonNode get(Visitor visitor, String path) throws IOException {
        return JSON.readTree(
                visitor.context().request().get(restored.baseUrl() + path).text());
    }

    private static JsonNode there(Visitor visitor, String path) throws IOException {
        return JSON.readTree(visitor.context().request().get(path).text());
    }
}
