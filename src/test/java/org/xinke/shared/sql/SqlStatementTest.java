package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlStatementTest {
    private final Sql sql = new Sql();

    @Test
    void aNameThatIsNotThereIsNamed() {
        SqlStatement statement = sql.of("SELECT 1 WHERE :a = 1");

        assertThatThrownBy(() -> statement.set("b", 1))
                .hasMessageContaining(":b")
                .hasMessageContaining("[a]");
    }

    @Test
    void aNameHasOneValue() {
        SqlStatement statement = sql.of("SELECT 1 WHERE :a = 1").set("a", 1);

        assertThatThrownBy(() -> statement.set("a", null)).hasMessageContaining(":a is set twice");
    }

    @Test
    void aListNeedsAType() {
        SqlStatement statement = sql.of("SELECT 1 WHERE 1 = ANY (:a)");

        assertThatThrownBy(() -> statement.set("a", List.of(1)))
                .hasMessageContaining(":a is a list, and no CAST says of what");
    }

    @Test
    void aValueThatTheDatabaseDoesNotKnowIsRefused() {
        SqlStatement statement = sql.of("SELECT 1 WHERE :a = 1");

        assertThatThrownBy(() -> statement.set("a", Optional.of(1)))
                .hasMessageContaining(":a cannot be a java.util.Optional");
    }
}
