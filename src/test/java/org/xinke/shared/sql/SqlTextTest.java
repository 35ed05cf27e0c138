package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {
    @Test
    void namesBecomeNumbersInTheOrderOfTheirFirstUse() {
        SqlText sql = SqlText.of("SELECT :b FROM t WHERE a = :a AND b < :b");

        assertThat(sql.text()).isEqualTo("SELECT ?1  FROM t WHERE a = ?2  AND b < ?1 ");
        assertThat(sql.names()).containsExactly("b", "a");
    }

    @Test
    void aNumberEndsBeforeWhateverFollows() {
        assertThat(SqlText.of("a = :a||'x' AND b[:i] = CAST(:b AS int)").text())
                .isEqualTo("a = ?1 ||'x' AND b[?2 ] = CAST(?3  AS int)");
    }

    @Test
    void aNameMayHaveACastBehindIt() {
        SqlText sql = SqlText.of("SELECT :at::timestamptz, x::text, '{}'::jsonb");

        assertThat(sql.text()).isEqualTo("SELECT ?1 ::timestamptz, x::text, '{}'::jsonb");
        assertThat(sql.names()).containsExactly("at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':no'",
                "SELECT 'it''s :no'",
                "SELECT E'\\' :no'",
                "SELECT \"a :no\" FROM t",
                "DO $$ BEGIN :no END $$",
                "DO $body$ :no $$ :no $body$",
                "SELECT to_char(at, 'HH24:MI:SS')",
                "SELECT a::text || b::varchar(3)",
                "SELECT value #>> '{a}'"
            })
    void whatIsNoNameStaysAsItIs(String text) {
        assertThat(SqlText.of(text)).isEqualTo(new SqlText(text, List.of(), Map.of()));
    }

    @Test
    void aCastSaysOfWhatAListIs() {
        SqlText sql = SqlText.of(
                "SELECT unnest(CAST(:ids AS bigint[])), CAST(:day AS date) WHERE CAST(:ids AS bigint[]) IS NULL");

        assertThat(sql.arrays()).isEqualTo(Map.of("ids", "bigint"));
    }

    @Test
    void commentsAreLeftOut() {
        SqlText sql = SqlText.of("SELECT 1 -- why? :no\n, /* :no\n what? */ :yes");

        assertThat(sql.text()).isEqualTo("SELECT 1  \n,   ?1 ");
        assertThat(sql.names()).containsExactly("yes");
    }

    @Test
    void aQuestionMarkInQuotesIsWrittenAsItsCode() {
        assertThat(SqlText.of("SELECT 'why? \\ it''s', :a").text()).isEqualTo("SELECT U&'why\\003F \\\\ it''s', ?1 ");
    }

    @Test
    void aQuestionMarkThatCannotBeHandedOnIsRefused() {
        assertThatThrownBy(() -> SqlText.of("SELECT value ? 'key'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jsonb_exists");
        assertThatThrownBy(() -> SqlText.of("SELECT \"why?\"")).hasMessageContaining("\"why?\"");
    }

    @Test
    void aLongTextIsNoTrouble() {
        String text =
                "SELECT '" + "x".repeat(100_000) + "'''" + "''".repeat(10_000) + "', E'" + "\\n".repeat(2000) + "'";

        assertThat(SqlText.of(text).text()).isEqualTo(text);
    }
}
