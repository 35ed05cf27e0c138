package org.xinke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern KEY = Pattern.compile(
            "(?:getTranslation|RuleViolation|Conflict|Texts\\.get)\\((?:[a-zA-Z.()]+, *)?\"([a-z]+\\.[A-Za-z.]+[A-Za-z])\"[,)]");

    private static final Pattern WORDS = Pattern.compile("\"([a-z]+)\\.([A-Za-z.]+)\"");

    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,:;?!]|[,:;?!]\\p{IsHan}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (Path chinese :
                bundles().filter(file -> !file.toString().contains("_en")).toList()) {
            Path english =
                    chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(load(english).stringPropertyNames())
                    .as(english.toString())
                    .isEqualTo(load(chinese).stringPropertyNames());
        }
    }

    @Test
    void keysStartWithTheirBundle() throws IOException {
        for (Path file : bundles().toList()) {
            String name = file.getFileName().toString().replaceAll("(_en)?\\.properties", "");
            assertThat(load(file).stringPropertyNames())
                    .as(file.toString())
                    .allMatch(key -> key.startsWith(name + "."));
        }
    }

    @Test
    void everyKeyThatTheCodeNamesHasItsText() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    assertThat(Texts.get(Texts.CHINESE, matcher.group(1)))
                            .as(source + ": " + matcher.group(1))
                            .doesNotStartWith("!");
                }
            }
        }
    }

    /** However a view asks for its words: what looks like a key is one, or the beginning of some. */
    @Test
    void everyKeyInAViewHasItsText() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Path file : bundles().toList()) {
            known.put(
                    file.getFileName().toString().replace(".properties", ""),
                    load(file).stringPropertyNames());
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path view : sources.filter(file -> file.toString().matches(".*/ui/[^/]+\\.java"))
                    .toList()) {
                Matcher words = WORDS.matcher(Files.readString(view));
                while (words.find()) {
                    String key = words.group(1) + "." + words.group(2);
                    Set<String> keys = known.get(words.group(1));
                    assertThat(keys == null
                                    || key.endsWith(".css")
                                    || keys.stream().anyMatch(text -> text.startsWith(key)))
                            .as(view + ": " + key)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void chineseHasFullWidthPunctuation() throws IOException {
        for (Path file :
                bundles().filter(file -> !file.toString().contains("_en")).toList()) {
            assertThat(load(file).values())
                    .as(file.toString())
                    .noneMatch(text -> HALF_WIDTH.matcher(text.toString()).find());
        }
    }

    @Test
    void missingTextShowsItsKey() {
        assertThat(Texts.get(Locale.ENGLISH, "shared.noSuchText")).isEqualTo("!shared.noSuchText");
    }

    @Test
    void argumentsFillTheText() {
        assertThat(Texts.get(Texts.CHINESE, new RuleViolation("signin.error.passwordLength", 8, 128)))
                .isEqualTo("密码要有 8 到 128 个字符。");
    }

    private static Stream<Path> bundles() throws IOException {
        return Files.list(BUNDLES);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
