package org.xinke.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
    @Test
    void thereAreTenOf120BitsEach() {
        List<String> codes = RecoveryCodes.fresh();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-HJ-NP-Z2-9]{4}-?){6}"));
    }

    @Test
    void theyAreKnownHoweverTheyAreTyped() {
        String code = RecoveryCodes.fresh().get(0);
        assertThat(RecoveryCodes.hash(code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
        assertThat(RecoveryCodes.hash(code + "A")).isNotEqualTo(RecoveryCodes.hash(code));
    }
}
