package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.Role;

@ExtendWith(ArquillianExtension.class)
class SqlIT {
    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00.123456Z");

    @Inject
    Sql sql;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
    }

    @Test
    void everyTypeComesBackAsItWent() {
        AllTypes row = sql.of("""
                        SELECT :number, CAST(:amount AS numeric), :flag, :text, CAST(:time AS timestamptz),
                               CAST(:day AS date), :role, CAST(:nothing AS bigint)""")
                .set("number", 7L)
                .set("amount", new BigDecimal("1.50"))
                .set("flag", true)
                .set("text", "江听雨")
                .set("time", NOON)
                .set("day", LocalDate.of(2026, 9, 1))
                .set("role", Role.LEAD)
                .set("nothing", null)
                .one(AllTypes.class);

        assertThat(row)
                .isEqualTo(new AllTypes(
                        7, new BigDecimal("1.50"), true, "江听雨", NOON, LocalDate.of(2026, 9, 1), Role.LEAD, null));
    }

    @Test
    void aListIsAnArray() {
        assertThat(sql.of("SELECT n FROM unnest(CAST(:numbers AS integer[]), CAST(:texts AS text[])) AS u (n, t)"
                                + " WHERE t <> 'b' AND n = ANY (CAST(:wanted AS integer[])) ORDER BY n")
                        .set("numbers", List.of(3, 2, 1))
                        .set("texts", List.of("a,\"", "b", "{c}"))
                        .set("wanted", List.of("x", "xx", "xxx"), String::length)
                        .values(Integer.class))
                .containsExactly(1, 3);
        assertThat(sql.of("SELECT CAST(:texts AS text[]) = ARRAY['a,\"', '{c}', NULL]")
                        .set("texts", Arrays.asList("a,\"", "{c}", null))
                        .value(Boolean.class))
                .isTrue();
    }

    /** What is cast already is cast once; a text would be read for each row, and no plan could be made for what is in it. */
    @Test
    void anArrayComesAsOne() {
        assertThat(sql.of("""
                                SELECT CAST(pg_typeof(:whole) AS text) FROM (VALUES (CAST(:whole AS bigint[]))) AS w (a)
                                 WHERE a = CAST(ARRAY[7, NULL] AS bigint[])""").set("whole", Arrays.asList(7, null)).value(String.class))
                .isEqualTo("bigint[]");
        assertThat(sql.of(
                                "SELECT CAST(:amounts AS numeric[]) = ARRAY[1.50, NULL], CAST(:days AS date[]) = ARRAY[date '2026-09-01'],"
                                        + " CAST(:times AS timestamptz[]) = ARRAY[CAST(:time AS timestamptz)], CAST(:flags AS boolean[]) = ARRAY[true, NULL]")
                        .set("amounts", Arrays.asList(new BigDecimal("1.50"), null))
                        .set("days", List.of(LocalDate.of(2026, 9, 1)))
                        .set("times", List.of(NOON))
                        .set("time", NOON)
                        .set("flags", Arrays.asList(true, null))
                        .one(Same.class))
                .isEqualTo(new Same(true, true, true, true));
    }

    @Test
    void bytesAndJsonGoThrough() {
        assertThat(sql.of("SELECT encode(:bytes, 'hex') || (CAST(:json AS jsonb) #>> '{a,0}') -- is it? :no")
                        .set("bytes", new byte[] {1, (byte) 255})
                        .set("json", "{\"a\": [\"?\"]}")
                        .value(String.class))
                .isEqualTo("01ff?");
    }

    @Test
    void quotesAreLeftAlone() {
        assertThat(sql.of("SELECT 'why? :no \\ it''s' || :part||'.' || 1::text || '#'")
                        .set("part", "?")
                        .value(String.class))
                .isEqualTo("why? :no \\ it's?.1#");
    }

    @Test
    void aStretchIsAStretch() {
        SqlStatement numbers =
                sql.of("SELECT n FROM generate_series(1, :last) n ORDER BY n").set("last", 9);

        assertThat(numbers.page(2, 3).values(Long.class)).containsExactly(3L, 4L, 5L);
        assertThat(numbers.firstValue(Long.class)).contains(3L);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        SqlStatement nothing = sql.of("SELECT 1 WHERE :no").set("no", false);

        assertThat(nothing.any()).isFalse();
        assertThat(nothing.firstValue(Integer.class)).isEmpty();
        assertThat(nothing.first(Number.class)).isEmpty();
        assertThatThrownBy(() -> nothing.value(Integer.class)).hasMessageContaining("there are 0");
    }

    @Test
    void aForgottenNameIsNamed() {
        SqlStatement statement = sql.of("SELECT :one, :two").set("one", 1);

        assertThatThrownBy(() -> statement.list(Number.class)).hasMessageContaining(":two is not set");
    }

    @Test
    void conditionsBringTheirValues() {
        Where where = new Where("n > 2").and("n < :below", 5).and("n = :only", null);

        assertThat(sql.of("SELECT n FROM generate_series(1, 9) n" + where.sql())
                        .set(where)
                        .values(Integer.class))
                .containsExactly(3, 4);
    }

    @Test
    void aChangeSaysHowManyRows() {
        assertThat(sql.of("UPDATE shared.round SET tries = tries WHERE name = :name")
                        .set("name", "nobody")
                        .run())
                .isZero();
    }

    record Same(boolean amounts, boolean days, boolean times, boolean flags) {}

    record Number(int value) {}

    record AllTypes(
            long number,
            BigDecimal amount,
            boolean flag,
            String text,
            Instant time,
            LocalDate day,
            Role role,
            @Nullable Long nothing) {}
}
