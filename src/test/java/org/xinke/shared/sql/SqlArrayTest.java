package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Role;

class SqlArrayTest {
    @Test
    void theDriverIsGivenWhatItHasArraysFor() {
        assertThat(SqlArray.of("bigint", Arrays.asList(1L, 2, null), Function.identity()))
                .isEqualTo(new Long[] {1L, 2L, null});
        assertThat(SqlArray.of("integer", List.of("a", "bc"), String::length)).isEqualTo(new Integer[] {1, 2});
        assertThat(SqlArray.of("boolean", Arrays.asList(true, null), Function.identity()))
                .isEqualTo(new Boolean[] {true, null});
    }

    @Test
    void whateverElseGoesAsText() {
        assertThat(SqlArray.of("numeric", Arrays.asList(new BigDecimal("1E+2"), 7, null), Function.identity()))
                .isEqualTo(new String[] {"100", "7", null});
        assertThat(SqlArray.of("text", List.of(Role.ADMIN, "a \"b\", {c}"), Function.identity()))
                .isEqualTo(new String[] {"ADMIN", "a \"b\", {c}"});
        assertThat(SqlArray.of("date", List.of(LocalDate.of(2026, 9, 1)), Function.identity()))
                .isEqualTo(new String[] {"2026-09-01"});
    }

    @Test
    void anArrayInAnArrayIsALiteral() {
        assertThat(SqlArray.literal(List.of(2, 1, new BigDecimal("1E+2"), true, Role.ADMIN, "a \"b\" \\ c, 'd'")))
                .isEqualTo("{2,1,100,true,\"ADMIN\",\"a \\\"b\\\" \\\\ c, 'd'\"}");
        assertThat(SqlArray.literal(List.of())).isEqualTo("{}");
        assertThat(SqlArray.literal(List.of("null", ""))).isEqualTo("{\"null\",\"\"}");
    }

    @Test
    void aLiteralIsReadBack() {
        assertThat(SqlArray.integers("{3,1,2}")).containsExactly(3, 1, 2);
        assertThat(SqlArray.integers("{}")).isEmpty();
    }
}
