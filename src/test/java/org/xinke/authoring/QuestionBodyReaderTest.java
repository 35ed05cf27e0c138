package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinke.content.QuestionType;

class QuestionBodyReaderTest {
    @Test
    void everyTypeHasAReader() {
        assertThat(QuestionBodyReader.READERS).containsOnlyKeys(QuestionType.values());
    }
}
