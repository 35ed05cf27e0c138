package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTokensTest {
    @Test
    void commentsGo() {
        assertThat(texts("SELECT 1 -- FROM a\n/* FROM b\n FROM c */ , 2")).containsExactly("SELECT", "1", ",", "2");
    }

    @Test
    void aLiteralIsOneWordWhateverStandsInIt() {
        assertThat(texts("SELECT 'it''s FROM a -- b' x")).containsExactly("SELECT", "it''s FROM a -- b", "x");
    }

    @Test
    void aQuoteThatNeverEndsHidesNothing() {
        assertThat(texts("') x JOIN course.section s")).contains("JOIN", "course", "section");
    }

    @Test
    void parametersAndCastsAreNoNames() {
        assertThat(SqlTokens.of("a = ?1 AND b = :id AND c::text"))
                .filteredOn(SqlToken::isWord)
                .extracting(SqlToken::text)
                .containsExactly("a", "AND", "b", "AND", "c", "text");
    }

    @Test
    void theBodyOfAFunctionIsCutToo() {
        assertThat(texts("AS $$ SELECT 1 $$")).containsExactly("AS", "$$", "SELECT", "1", "$$");
    }

    @Test
    void aNameWithAGapIsAGap() {
        assertThat(SqlTokens.of("FROM cover\u0001 a JOIN %s b"))
                .filteredOn(SqlToken::isHole)
                .extracting(SqlToken::text)
                .containsExactly("cover\u0001", "%s");
    }

    @Test
    void aPercentInALiteralIsNoGap() {
        assertThat(SqlTokens.of("LIKE '%s%'")).noneMatch(SqlToken::isHole);
    }

    @Test
    void aLongLiteralIsRead() {
        assertThat(texts("'" + "x''".repeat(20_000) + "'")).hasSize(1);
    }

    private static List<String> texts(String sql) {
        return SqlTokens.of(sql).stream().map(SqlToken::text).toList();
    }
}
