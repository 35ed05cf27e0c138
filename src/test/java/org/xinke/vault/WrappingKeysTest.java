package org.xinke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;

/** Keys from outside: rotation without a gap, and plain words when one is lost or wrong. */
class WrappingKeysTest {
    private static final KeyOwner WRITER = KeyOwner.person(7);

    private final String oldKey = fresh();
    private final String newKey = fresh();
    private final byte[] dataKey = DataKey.fresh();

    @Test
    void whatOneWrappedItUnwraps() {
        WrappingKeys keys = new WrappingKeys(List.of(oldKey));

        assertThat(keys.unwrap(keys.current(), WRITER, keys.wrap(WRITER, dataKey)))
                .isEqualTo(dataKey);
    }

    @Test
    void afterANewOneTheOldOneOpensAndWrapsNoMore() {
        WrappingKeys before = new WrappingKeys(List.of(oldKey));
        byte[] wrapped = before.wrap(WRITER, dataKey);
        WrappingKeys after = new WrappingKeys(List.of(newKey, oldKey));

        assertThat(after.unwrap(before.current(), WRITER, wrapped)).isEqualTo(dataKey);
        assertThat(after.older()).containsExactly(before.current());
        assertThat(new WrappingKeys(List.of(newKey)).unwrap(after.current(), WRITER, after.wrap(WRITER, dataKey)))
                .isEqualTo(dataKey);
    }

    @Test
    void aLostKeyIsSaidByItsNumber() {
        WrappingKeys lost = new WrappingKeys(List.of(oldKey));
        byte[] wrapped = lost.wrap(WRITER, dataKey);
        WrappingKeys wrong = new WrappingKeys(List.of(newKey));

        assertThatThrownBy(() -> wrong.unwrap(lost.current(), WRITER, wrapped))
                .isInstanceOfSatisfying(Unavailable.class, error -> {
                    assertThat(error.code()).isEqualTo("vault.error.keyMissing");
                    assertThat(error.arguments()).containsExactly(lost.current());
                });
    }

    @Test
    void aDataKeyOpensForItsOwnerOnly() {
        WrappingKeys keys = new WrappingKeys(List.of(oldKey));
        byte[] wrapped = keys.wrap(WRITER, dataKey);

        for (KeyOwner other : List.of(KeyOwner.person(8), KeyOwner.SCHOOL)) {
            assertThatThrownBy(() -> keys.unwrap(keys.current(), other, wrapped))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void theNumberIsThatOfTheKeyAndNotTheKey() {
        assertThat(new WrappingKeys(List.of(oldKey)).current())
                .isEqualTo(new WrappingKeys(List.of(oldKey, newKey)).current())
                .matches("[0-9a-f]{12}");
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> new WrappingKeys(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrappingKeys(List.of("c2hvcnQ=")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new WrappingKeys(List.of("我的密钥"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServerWithoutKeySaysInOneLineWhatToDo() {
        for (String file : List.of("", "/nowhere/vault.key")) {
            assertThatThrownBy(() -> VaultSettings.keys("", file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("XINKE_VAULT_KEY", "openssl rand -base64 32")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void keysMayComeFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("vault.key"), newKey + "\n" + oldKey + "\n");

        WrappingKeys keys = VaultSettings.keys("", file.toString());

        assertThat(keys.current()).isEqualTo(new WrappingKeys(List.of(newKey)).current());
        assertThat(keys.older()).hasSize(1);
    }

    @Test
    void severalAreSeparatedByCommasOrLines() {
        assertThat(VaultSettings.separate(" one,two\nthree\r\n")).containsExactly("one", "two", "three");
        assertThat(VaultSettings.separate("")).isEmpty();
    }

    private static String fresh() {
        return Base64.getEncoder().encodeToString(DataKey.fresh());
    }
}
