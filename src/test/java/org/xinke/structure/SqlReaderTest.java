package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {
    private static final Tables TABLES = new Tables(
            Set.of("course", "exams", "gradebook", "journal"),
            Set.of("course.section", "course.term", "exams.exam", "journal.sheet_number"),
            Set.of(),
            Set.of("gradebook.grade_share"),
            Map.of("Exam", "exams.exam"));

    @Test
    void tablesAreReadWhereverTheyStand() {
        SqlUse use = read("""
                SELECT s.id, gradebook.grade_share(1, 2)
                  FROM ONLY course.section s, exams.exam e
                  LEFT JOIN LATERAL (SELECT 1 FROM course.term t) x ON true""");
        assertThat(use.reads()).containsExactly("course.section", "course.term", "exams.exam", "gradebook.grade_share");
        assertThat(use.bare()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO course.section (code) VALUES (?1)",
                "UPDATE course.section s SET code = ?1",
                "UPDATE ONLY course.section SET code = ?1",
                "DELETE FROM course.section WHERE id = ?1",
                "TRUNCATE TABLE course.section",
                "COPY course.section (code) FROM STDIN",
                "MERGE INTO course.section s USING (VALUES (1)) v (id) ON v.id = s.id WHEN MATCHED THEN DO NOTHING",
                "WITH gone AS (DELETE FROM course.section RETURNING id) SELECT id FROM gone"
            })
    void writesAreSeen(String sql) {
        SqlUse use = read(sql);
        assertThat(use.writes()).containsExactly("course.section");
        assertThat(use.reads()).isEmpty();
        assertThat(use.bare()).isEmpty();
    }

    @Test
    void whatIsReadOnTheWayIsNoWrite() {
        SqlUse use = read("UPDATE course.section s SET code = e.code FROM exams.exam e WHERE e.id = s.id");
        assertThat(use.writes()).containsExactly("course.section");
        assertThat(use.reads()).containsExactly("exams.exam");
        assertThat(read("DELETE FROM course.section s USING exams.exam e WHERE e.id = s.id")
                        .reads())
                .containsExactly("exams.exam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT EXTRACT(EPOCH FROM opens_at), substring(code FROM 2), SUBSTRING(code FROM 2)",
                "WHERE a IS DISTINCT FROM b OR c IS NOT DISTINCT FROM d",
                "INSERT INTO course.section (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET code = excluded.code",
                "SELECT 1 FROM course.section s FOR UPDATE OF s SKIP LOCKED",
                "SELECT 1 FROM course.section FOR NO KEY UPDATE",
                "SELECT 1 FROM unnest(CAST(?1 AS bigint[])) AS k (id) JOIN generate_series(1, 3) g USING (id)",
                "SELECT 1 FROM course.section -- FROM nowhere",
                "SELECT 'FROM nowhere' FROM course.section",
                "CREATE TRIGGER t AFTER INSERT OR UPDATE OF code ON course.section EXECUTE FUNCTION gradebook.grade_share()"
            })
    void whatLooksLikeATableAndIsNone(String sql) {
        assertThat(read(sql.replace("substring", "SUBSTRING")).bare()).isEmpty();
        assertThat(read(sql).unclear()).isEmpty();
    }

    @Test
    void namesOfAWithAreNoTables() {
        SqlUse use = read("""
                WITH RECURSIVE who AS MATERIALIZED (SELECT 1 FROM course.section), best (id, n) AS (SELECT 1, 2 FROM who)
                SELECT * FROM who JOIN best ON true""");
        assertThat(use.made()).containsExactly("best", "who");
        assertThat(use.bare()).isEmpty();
    }

    @Test
    void namesOfTemporaryTablesAreKept() {
        assertThat(read("CREATE TEMPORARY TABLE taken ON COMMIT DROP AS SELECT 1 FROM course.section")
                        .made())
                .containsExactly("taken");
        assertThat(read("CREATE TEMP TABLE IF NOT EXISTS taken (id bigint)").made())
                .containsExactly("taken");
    }

    @Test
    void aNameWithoutItsHouseIsFound() {
        assertThat(read("SELECT 1 FROM section s JOIN course.term t ON true").bare())
                .containsExactly("section");
        assertThat(read("SELECT grade_share(1, 2) FROM course.term").bare()).containsExactly("grade_share()");
        assertThat(read("SELECT 1 FROM public.section").bare()).containsExactly("public.section");
        assertThat(read("SELECT 1 FROM course.nothing").bare()).containsExactly("course.nothing");
    }

    @Test
    void aNameThatIsPutTogetherIsFound() {
        assertThat(read("SELECT count(*) FROM \u0001 x").unclear()).isNotEmpty();
        assertThat(read("SELECT count(*) FROM course.\u0001 x").unclear()).isNotEmpty();
        assertThat(read("SELECT count(*) FROM course.sec\u0001 x").unclear()).isNotEmpty();
        assertThat(read("UPDATE %s SET retired = true").unclear()).isNotEmpty();
        assertThat(read("SELECT count(*) FROM ").unclear()).isNotEmpty();
        assertThat(read("EXECUTE format('DROP TABLE %I', x) WHERE true").unclear())
                .isNotEmpty();
    }

    @Test
    void keywordsInSmallLettersAreRefused() {
        assertThat(read("select 1 from course.section").unclear()).isNotEmpty();
        assertThat(read("a sentence that is taken from a book").unclear()).isEmpty();
    }

    @Test
    void aConditionThatFollowsAWholeNameIsNone() {
        SqlUse use = read("SELECT count(*) FROM course.section\u0001");
        assertThat(use.unclear()).isEmpty();
        assertThat(use.reads()).containsExactly("course.section");
    }

    @Test
    void jpqlNamesEntities() {
        assertThat(read("SELECT e FROM Exam e WHERE e.id = :id").reads()).containsExactly("exams.exam");
        assertThat(read("UPDATE Exam e SET e.code = :code").writes()).containsExactly("exams.exam");
    }

    @Test
    void foreignKeysLeadToTables() {
        SqlUse use = read("CREATE TABLE exams.exam (section_id bigint REFERENCES course.section)");
        assertThat(use.refers()).containsExactly("course.section");
        assertThat(use.reads()).doesNotContain("course.section");
    }

    @Test
    void aSequenceIsNamedInALiteral() {
        assertThat(read("SELECT nextval('journal.sheet_number')").reads()).containsExactly("journal.sheet_number");
    }

    @Test
    void theKeyOfATextIsNoSql() {
        assertThat(read("course.section").isEmpty()).isTrue();
        assertThat(read("UPDATE").isEmpty()).isTrue();
    }

    private static SqlUse read(String sql) {
        return SqlReader.read(sql, TABLES);
    }
}
