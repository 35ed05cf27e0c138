package org.xinke.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonGuardTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'number':'a\\u0000b','x':1}     | number",
                "{'a':[{'text':'\\u001B'}]}       | text",
                "{'ok':'\\\\u0000','no':'\\u007f'}| no",
                "{'t':'\\b'}                      | t",
                "{'k':'v','\\u0000':1}            | k"
            })
    void namesTheFieldWithAControlCharacter(String json, String field) {
        assertThat(refusal(json.replace('\'', '"')))
                .returns(400, BodyRefused::status)
                .returns(field, BodyRefused::field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':'两行\\n第二行\\t和 \\\" 引号 \\u4f60 \\\\u0000'}",
                "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
                "{'brackets':'[[[[[[[[[[[[[[[[[[[[[[[[[['}",
                ""
            })
    void letsTextsPass(String json) {
        assertThat(refusal(json.replace('\'', '"'))).isNull();
    }

    @Test
    void refusesADepthThatWouldEndTheReader() {
        assertThat(refusal("{\"parts\":[".repeat(9) + "]}".repeat(9))).returns("app.limits.tooDeep", BodyRefused::code);
    }

    @Test
    void sideBySideIsNotDeep() {
        byte[] flat = ("[" + "[],".repeat(10_000) + "[]]").getBytes(StandardCharsets.UTF_8);

        assertThatCode(() -> new JsonGuard().look(flat, 0, flat.length)).doesNotThrowAnyException();
    }

    @Test
    void letsPassWhatPeopleWriteWhateverTheyPasted() {
        byte[] answer = "{\"texts\":[\"a\\u0000b\\f\"]}".getBytes(StandardCharsets.UTF_8);

        assertThatCode(() -> new JsonGuard(true).look(answer, 0, answer.length)).doesNotThrowAnyException();
    }

    /** Byte by byte, as a network may cut it. */
    private static @Nullable BodyRefused refusal(String json) {
        JsonGuard guard = new JsonGuard();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(BodyRefused.class, () -> {
            for (int i = 0; i < bytes.length; i++) {
                guard.look(bytes, i, 1);
            }
        });
    }
}
