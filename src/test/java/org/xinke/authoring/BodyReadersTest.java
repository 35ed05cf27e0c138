package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinke.content.QuestionType;

class BodyReadersTest {
    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void everyTypeHasAReader(QuestionType type) {
        assertThat(BodyReaders.of(type)).isNotNull();
    }
}
