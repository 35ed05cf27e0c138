package org.xinke.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260001",
                " 20260001 ",
                "２０２６０００１",
                "2026\u00a00001",
                "2026\u30000001\n",
                "\ufeff2026 0001",
                "2026\u200b0001"
            })
    void howeverItIsTypedItIsOne(String typed) {
        assertThat(PersonNumber.canonical(typed)).isEqualTo("20260001");
    }
}
