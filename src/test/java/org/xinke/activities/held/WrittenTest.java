package org.xinke.activities.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;

class WrittenTest {
    @Test
    void theLastCharacterCountsAndBlanksAroundDoNot() {
        assertThatNoException().isThrownBy(() -> new Written(" " + "字".repeat(500) + "\n").demand(500));
        assertThatThrownBy(() -> new Written("字".repeat(501)).demand(500))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.arguments())
                        .isEqualTo(List.of(501, 500, 1)));
    }

    @Test
    void aRareCharacterIsOne() {
        assertThat(new Written("𠮷😀").characters()).isEqualTo(2);
    }

    @Test
    void nothingIsNoText() {
        assertThatThrownBy(() -> new Written(" \n").demand(500)).hasMessage("activities.error.empty");
    }
}
