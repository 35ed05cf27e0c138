package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SettingsShownTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/microprofile-config.properties");
    private static final String VALUE = "a value";

    @Test
    void everySettingThatIsDocumentedIsShown() {
        assertThat(SettingsShown.names()).contains("xinke.zone", "xinke.watch.token", "xinke.exams.grace.seconds");
    }

    /** Whatever comes by environment only is a secret. */
    @Test
    void noSecretIsShown() throws IOException {
        TreeSet<String> secrets =
                new TreeSet<>(List.of("xinke.db.password", "xinke.s3.secret.key", "xinke.s3.access.key"));
        String comment = "";
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank()) {
                comment = "";
            } else if (line.startsWith("#")) {
                comment += line.toLowerCase(Locale.ROOT);
            } else if (line.contains("=")) {
                if (comment.contains("by environment only")) {
                    secrets.add(line.substring(0, line.indexOf('=')));
                }
                comment = "";
            }
        }

        assertThat(secrets)
                .contains("xinke.vault.key", "xinke.oidc.client.secret", "xinke.db.owner.password", "xinke.watch.token")
                .allSatisfy(name ->
                        assertThat(SettingsShown.shown(name, VALUE)).as(name).isNull());
    }

    @Test
    void nothingElseIsHidden() {
        assertThat(SettingsShown.names().stream()
                        .filter(name -> SettingsShown.shown(name, VALUE) == null)
                        .filter(name -> !name.matches(".*(password|secret|token|key).*")))
                .isEmpty();
        assertThat(SettingsShown.shown("xinke.zone", "Asia/Shanghai")).isEqualTo("Asia/Shanghai");
    }

    @Test
    void aPasswordWithinAnAddressIsHidden() {
        assertThat(SettingsShown.shown("xinke.db.url", "jdbc:postgresql://db/xinke?user=x&password=geheim&ssl=true"))
                .doesNotContain("geheim")
                .contains("ssl=true");
        assertThat(SettingsShown.shown("xinke.s3.endpoint", "http://me:geheim@files:8333"))
                .isEqualTo("http://…files:8333");
    }

    @Test
    void theSourceIsSaidInFourWords() {
        assertThat(SettingsShown.source("EnvironmentConfigSource")).isEqualTo(SettingLine.Source.ENVIRONMENT);
        assertThat(SettingsShown.source("SystemPropertyConfigSource")).isEqualTo(SettingLine.Source.PROPERTY);
        assertThat(SettingsShown.source("PropertiesConfigSource")).isEqualTo(SettingLine.Source.DEFAULT);
        assertThat(SettingsShown.source(null)).isEqualTo(SettingLine.Source.OTHER);
    }
}
