package org.xinke.roster.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final int LIKELY = 60;

    @ParameterizedTest
    @CsvSource({
        "软工2601,软件工程2601班",
        "土木工程2601,土木工程2601班",
        "法学2601 班,法学2601班",
        "法学（2601）班,法学2601班",
        "星河信息,星河信息学院",
        "软件工程专业,软件工程",
        "计算机科学与技术,计算机科学技术"
    })
    void anotherWayToWriteItIsLikely(String written, String there) {
        assertThat(Likeness.of(written, there)).isGreaterThanOrEqualTo(LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"软工2602,软件工程2601班", "法学2601班,会计学2601班", "医学院,法学院", "2601,软件工程2601班"})
    void anotherPlaceIsNot(String written, String there) {
        assertThat(Likeness.of(written, there)).isLessThan(LIKELY);
    }
}
