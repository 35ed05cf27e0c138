package org.xinke.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.Json;

class AnswerValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "\\udc00ab", "ab\\u0000\\u0000"})
    void whatNoDatabaseKeepsIsLeftOut(String sent) {
        AnswerValue value = Json.read("{\"texts\":[\"" + sent + "\"]}", AnswerValue.class);
        assertThat(value.text(0)).isEqualTo("ab");
    }

    @Test
    void whatPeopleTypeStaysAsItIs() {
        String typed = "第一行\n\t𠮷 👩‍👩‍👧 é";
        assertThat(AnswerValue.texts(typed).text(0)).isEqualTo(typed);
    }

    @Test
    void partsAreCleanedToo() {
        AnswerValue value = Json.read("{\"parts\":[{\"texts\":[\"x\\u0000\"]}]}", AnswerValue.class);
        assertThat(value.parts()).containsExactly(AnswerValue.texts("x"));
    }
}
