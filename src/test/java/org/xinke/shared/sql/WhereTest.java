package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WhereTest {
    @Test
    void whatIsNotAskedForIsLeftOut() {
        Where where = new Where("TRUE")
                .and("c.code = :college", "C01")
                .and("m.code = :major", null)
                .and("(p.name LIKE :part OR p.number LIKE :part)", "%a%")
                .and("p.kind = 'STUDENT'");

        assertThat(where.sql())
                .isEqualTo(" WHERE TRUE AND c.code = :college AND (p.name LIKE :part OR p.number LIKE :part)"
                        + " AND p.kind = 'STUDENT'");
        assertThat(where.values()).isEqualTo(Map.of("college", "C01", "part", "%a%"));
    }

    @Test
    void aConditionHasOneName() {
        Where where = new Where("TRUE").and("a = :a", 1);

        assertThatThrownBy(() -> where.and("a = 1", 1)).hasMessageContaining("a = 1");
        assertThatThrownBy(() -> where.and("a = :b OR a = :c", 1)).hasMessageContaining("[b, c]");
        assertThatThrownBy(() -> where.and("b = :a", 2)).hasMessageContaining(":a is set twice");
    }
}
