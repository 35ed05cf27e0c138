package org.xinke.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinke.content.QuestionBody;

class KindsTest {
    @ParameterizedTest
    @MethodSource("bodies")
    void everyBodyHasAKind(Class<?> body) throws ReflectiveOperationException {
        assertThat(Kinds.of((QuestionBody) empty(body)).shuffles()).allMatch(size -> size == 0);
    }

    static List<Class<?>> bodies() {
        return List.of(QuestionBody.class.getPermittedSubclasses());
    }

    private static Object empty(Class<?> body) throws ReflectiveOperationException {
        RecordComponent[] parts = body.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return body.getDeclaredConstructor(types)
                .newInstance(Arrays.stream(types).map(KindsTest::nothing).toArray());
    }

    private static Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == String.class) {
            return "";
        }
        return type == boolean.class ? Boolean.FALSE : fail("a part of a type that is new here: " + type);
    }
}
