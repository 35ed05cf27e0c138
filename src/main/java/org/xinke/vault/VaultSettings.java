package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.vault.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class VaultSettings {
    @Inject
    Config config;

    /** @throws IllegalStateException with the line that an administrator needs to read */
    WrappingKeys keys() {
        return keys(text("xinke.vault.key"), text("xinke.vault.key.file"));
    }

    static WrappingKeys keys(String given, String file) {
        try {
            return new WrappingKeys(separate(file.isEmpty() ? given : Files.readString(Path.of(file))));
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalStateException(
                    "no key for the sealed texts (XINKE_VAULT_KEY or XINKE_VAULT_KEY_FILE): " + e.getMessage()
                            + ". The server does not start without it. Only where no texts have been sealed yet, make one:"
                            + " openssl rand -base64 32",
                    e);
        }
    }

    /** How long an unwrapped data key stays in memory. */
    Duration held() {
        return Duration.ofSeconds(number("xinke.vault.held.seconds"));
    }

    /** How many of them. */
    int heldMost() {
        return number("xinke.vault.held.most");
    }

    /** Between two looks for data keys that an older key wraps; zero: none. */
    Duration rotation() {
        return Duration.ofSeconds(number("xinke.vault.rotation.seconds"));
    }

    /** How long a retired data key still opens what a server has sealed with it meanwhile. */
    Duration retired() {
        return Duration.ofMinutes(number("xinke.vault.retired.minutes"));
    }

    static List<String> separate(String keys) {
        return Arrays.stream(keys.split("[,\\s]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }

    private int number(String name) {
        return config.getValue(name, Integer.class);
    }
}
