package org.xinke.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "2026\u200b0001",
                "2026\u200e0001",
                "20260001_x000D_",
                "20260001_x000d__x000a_",
                "20260001\u0000",
                "'20260001",
                "20260001.0",
                "20260001.00",
                "2.0260001E7",
                "2.0260001e+7"
            })
    void howeverItIsTypedItIsOne(String typed) {
        assertThat(PersonNumber.of(typed).text()).isEqualTo("20260001");
        assertThat(PersonNumber.of(typed).valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2.026E7,20260000", "00123,00123", "2026E01,2026E01", "1E5,1E5", "S2026\u201301,S2026-01", "1.5,1.5"})
    void whatIsNoFloatStaysAsItIs(String typed, String number) {
        assertThat(PersonNumber.of(typed).text()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.02605E+11", "2.03E+07"})
    void aNumberThatExcelHasCutOffIsSaidToBeLost(String typed) {
        assertThat(PersonNumber.of(typed).lost()).isTrue();
        assertThat(PersonNumber.of(typed).valid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "学号001", "a b/c", "22人"})
    void whatIsNoNumberIsNotValid(String typed) {
        assertThat(PersonNumber.of(typed).valid()).isFalse();
    }

    @Test
    void lettersOfEitherCaseAreTheSameNumber() {
        assertThat(PersonNumber.of("S20269061").key())
                .isEqualTo(PersonNumber.of("ｓ20269061").key());
        assertThat(PersonNumber.of("S20269061").text()).isEqualTo("S20269061");
    }
}
