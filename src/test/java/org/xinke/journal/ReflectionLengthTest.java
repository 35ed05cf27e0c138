package org.xinke.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReflectionLengthTest {
    @Test
    void blanksDoNotCount() {
        assertThat(ReflectionLength.of(" 我　今天\n走了 四圈。")).isEqualTo(8);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(ReflectionLength.of("𠮷😀")).isEqualTo(2);
    }
}
