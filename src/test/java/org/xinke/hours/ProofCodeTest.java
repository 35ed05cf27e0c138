package org.xinke.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofCodeTest {
    @Test
    void aCodeIsReadHoweverItIsTyped() {
        ProofCode code = ProofCode.of("0123-4567-89ab-cdef-ghjk").orElseThrow();

        assertThat(code.shown()).isEqualTo("0123-4567-89AB-CDEF-GHJK");
        assertThat(ProofCode.of(" O1234567 89abcdef—ghjk").orElseThrow().hash()).isEqualTo(code.hash());
        assertThat(ProofCode.of("0i23-4567-89AB-CDEF-GHJK").orElseThrow().hash())
                .isEqualTo(
                        ProofCode.of("0l23-4567-89AB-CDEF-GHJK").orElseThrow().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "999999999",
                "0123-4567-89AB-CDEF-GHJ",
                "0123-4567-89AB-CDEF-GHJKM",
                "0123-4567-89AB-CDEF-GHJU"
            })
    void whatIsNoneIsNone(String typed) {
        assertThat(ProofCode.of(typed)).isEmpty();
    }

    @Test
    void freshOnesDiffer() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(ProofCode.fresh().shown());
        }

        assertThat(codes).hasSize(1000).allMatch(code -> ProofCode.of(code).isPresent());
    }
}
