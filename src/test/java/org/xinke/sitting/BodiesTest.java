package org.xinke.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.questions.AnswerValue;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;

class BodiesTest {
    private static final AnswerValue FIRST = AnswerValue.chosen(0);

    @Test
    void oneAnswerIsReadWithItsPlace() {
        assertThat(read(3, """
                {"windowId":"w","seq":7,"value":{"chosen":[0]},"later":"unknown"}""")).isEqualTo(new Asked("token", 1, "w", List.of(new AnswerSave(3, 7, FIRST))));
    }

    @Test
    void severalAnswersAreRead() {
        assertThat(read(null, """
                {"windowId":"w","answers":[{"position":3,"seq":7,"value":{"chosen":[0]}}]}""")).isEqualTo(new Asked("token", 1, "w", List.of(new AnswerSave(3, 7, FIRST))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"windowId\":\"w\",\"seq\":\"x\",\"value\":{}}",
                "{} {}",
                "{\"windowId\":\"w\",\"seq\":1,\"value\":{\"parts\":[{\"parts\":[]}]}}"
            })
    void whatCannotBeReadIsRefused(String body) {
        assertThatThrownBy(() -> read(1, body)).isInstanceOf(Refused.class).hasMessage("shared.error.unreadable");
    }

    @Test
    void eachConstraintNamesItsField() {
        assertThat(wrong(0, "{\"windowId\":\" \",\"seq\":0}", Texts.CHINESE))
                .extracting(Problem.Field::field)
                .containsExactlyInAnyOrder("windowId", "seq", "value", "position");
        assertThat(wrong(null, "{\"windowId\":\"w\",\"answers\":[]}", Texts.CHINESE))
                .extracting(Problem.Field::field)
                .containsExactly("answers");
        assertThat(wrong(
                        null,
                        "{\"windowId\":\"w\",\"answers\":[{\"position\":1,\"seq\":1,\"value\":{\"chosen\":[100]}}]}",
                        Texts.CHINESE))
                .hasSize(1);
    }

    @Test
    void reasonsAreInTheCallersLanguage() {
        String body = "{\"windowId\":\"w\",\"seq\":0,\"value\":{}}";
        assertThat(wrong(1, body, Locale.ENGLISH))
                .containsExactly(new Problem.Field("seq", "must be greater than or equal to 1"));
        assertThat(wrong(1, body, Texts.CHINESE).get(0).reason()).doesNotContain("must");
    }

    private static List<Problem.Field> wrong(@Nullable Integer position, String body, Locale language) {
        List<Problem.Field> fields = catchThrowableOfType(Refused.class, () -> read(position, body, language))
                .fields();
        return fields == null ? List.of() : fields;
    }

    private static Asked read(@Nullable Integer position, String body) {
        return read(position, body, Texts.CHINESE);
    }

    private static Asked read(@Nullable Integer position, String body, Locale language) {
        Wanted wanted = new Wanted(position == null ? Wanted.Kind.SAVE_ALL : Wanted.Kind.SAVE_ONE, 1, position);
        return Bodies.read(wanted, "token", body.getBytes(StandardCharsets.UTF_8), language);
    }
}
