package org.xinke.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "林一",
                "林\u3000一",
                "林\u2003一",
                "\u00a0林 一 ",
                "林\u200d一",
                "\u202a林一\u202c",
                "林一_x000D_",
                "林一\r\n",
                "林\u0000一",
                "林一\ufe00",
                "林一\udb40\udd00"
            })
    void blanksAndWhatNobodySeesAreNoPartOfAName(String written) {
        assertThat(PersonName.of(written).text()).isEqualTo("林一");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依·古丽", "阿依•古丽", "阿依・古丽", "阿依 · 古丽", "阿依･古丽"})
    void thePointInANameIsOne(String written) {
        assertThat(PersonName.of(written).text()).isEqualTo("阿依·古丽");
    }

    @Test
    void wordsOfOtherLettersKeepOneBlank() {
        assertThat(PersonName.of("Ｔｏｍ \t Li").text()).isEqualTo("Tom Li");
    }

    @Test
    void aSignOfAnOlderFontIsTheOneThatUnicodeHasSince() {
        assertThat(PersonName.of("王\ue863").text()).isEqualTo("王䶮");
        assertThat(PersonName.of("王\ue864").text()).isEqualTo("王\u9fbb");
        assertThat(PersonName.of("王\ue816").text()).isEqualTo("王\ud840\udc87");
    }

    @Test
    void aSignOfSomebodysOwnFontIsFound() {
        assertThat(PersonName.of("王\uf123").privateSign()).hasValue(0xF123);
        assertThat(PersonName.of("王䶮").privateSign()).isEmpty();
    }
}
