package org.xinke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    @Test
    void everySecretIsNewAndFitsIntoACookie() {
        assertThat(Secret.fresh()).matches("[\\w-]{43}").isNotEqualTo(Secret.fresh());
        assertThat(Secret.fresh("xk_")).startsWith("xk_").hasSize(46);
    }

    /** The test vectors of FIPS 180-4 and RFC 4231. */
    @Test
    void hashesAndSignaturesAreTheStandards(@TempDir Path folder) throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(HexFormat.of().formatHex(Secret.hash("abc"))).isEqualTo(abc);
        assertThat(Secret.hex(new byte[] {'a', 'b', 'c'})).isEqualTo(abc);
        assertThat(Secret.hex(Files.writeString(folder.resolve("abc"), "abc"))).isEqualTo(abc);
        assertThat(Secret.sign("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void theSameIsTheSame() {
        assertThat(Secret.same("江听雨", "江听雨")).isTrue();
        assertThat(Secret.same("江听雨", "江听风")).isFalse();
        assertThat(Secret.same("a", "ab")).isFalse();
    }
}
