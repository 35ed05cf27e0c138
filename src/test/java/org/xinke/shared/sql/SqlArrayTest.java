package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Role;

class SqlArrayTest {
    @Test
    void textsAreQuotedAndNumbersAreNot() {
        assertThat(SqlArray.of(Arrays.asList(1L, new BigDecimal("1E+2"), true, null, Role.ADMIN, "a \"b\" \\ c, 'd'")))
                .isEqualTo("{1,100,true,NULL,\"ADMIN\",\"a \\\"b\\\" \\\\ c, 'd'\"}");
        assertThat(SqlArray.of(List.of())).isEqualTo("{}");
        assertThat(SqlArray.of(List.of("null", ""))).isEqualTo("{\"null\",\"\"}");
    }

    @Test
    void aColumnIsTakenOutOfTheItems() {
        assertThat(SqlArray.of(List.of("a", "bc"), String::length)).isEqualTo("{1,2}");
        assertThat(SqlArray.of(List.of(List.of(2, 1), List.of()), SqlArray::of)).isEqualTo("{\"{2,1}\",\"{}\"}");
    }

    @Test
    void integersAreReadBack() {
        assertThat(SqlArray.integers("{3,1,2}")).containsExactly(3, 1, 2);
        assertThat(SqlArray.integers("{}")).isEmpty();
    }
}
