package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private final Schemas schemas = new Schemas();

    @Test
    void theyOwnWhatTheyMake() {
        schemas.add("V1", """
                CREATE SCHEMA course;
                CREATE TABLE course.section (id bigint);
                CREATE UNIQUE INDEX section_idx ON course.section (id);
                CREATE OR REPLACE VIEW course.open_section AS SELECT 1 FROM course.section;
                CREATE SEQUENCE course.number AS integer;
                CREATE FUNCTION course.refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO course.section VALUES (1); RETURN NULL; END $$;
                """);
        Tables tables = schemas.tables(Map.of());
        assertThat(tables.houses()).containsExactly("course");
        assertThat(tables.relations()).containsExactly("course.number", "course.open_section", "course.section");
        assertThat(tables.views()).containsExactly("course.open_section");
        assertThat(tables.functions()).containsExactly("course.refuse");
    }

    @Test
    void viewsAreGivenAndTheGroundIsOpen() {
        schemas.add("V1", """
                CREATE TABLE course.section (id bigint);
                CREATE TABLE exams.exam (id bigint);
                CREATE VIEW exams.candidate AS SELECT 1 FROM exams.exam;
                """);
        Tables tables = schemas.tables(Map.of());
        assertThat(tables.isInner("exams.exam")).isTrue();
        assertThat(tables.isInner("exams.candidate")).isFalse();
        assertThat(tables.isInner("course.section")).isFalse();
    }

    @Test
    void eachStatementHasASubject() {
        schemas.add("V1", """
                ALTER TABLE course.section ADD COLUMN code text;
                INSERT INTO course.term SELECT 1 FROM exams.exam;
                CREATE TABLE section (id bigint);
                """);
        assertThat(schemas.statements())
                .extracting(Schemas.Statement::subject)
                .containsExactly("section", "course.section", "course.term");
    }

    @Test
    void theLastViewOfANameCounts() {
        schemas.add("V1", "CREATE VIEW a.v AS SELECT 1 FROM b.t");
        schemas.add("V2", "CREATE OR REPLACE VIEW a.v AS SELECT 1 FROM c.t");
        assertThat(schemas.statements()).extracting(Schemas.Statement::source).containsExactly("V2");
    }

    @Test
    void triggersTieAFunctionToATable() {
        schemas.add("V1", """
                CREATE TRIGGER noted AFTER INSERT ON coverage.change REFERENCING NEW TABLE AS fresh
                    FOR EACH STATEMENT EXECUTE FUNCTION feed.note();
                CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON coverage.change EXECUTE FUNCTION coverage.refuse();
                """);
        assertThat(schemas.triggers())
                .extracting(Schemas.Trigger::table, Schemas.Trigger::function, Schemas.Trigger::guards)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("coverage.change", "feed.note", false),
                        org.assertj.core.groups.Tuple.tuple("coverage.change", "coverage.refuse", true));
    }
}
