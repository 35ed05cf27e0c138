package org.xinke.roster.merging;

/** Which places can be renamed and merged; each has its own statements, so that the tables stand in them by name. */
public enum PlaceSort {
    CLASS(new Statements(
            """
            SELECT k.id, k.name, k.code, m.name || ' · ' || k.cohort_year,
                   (SELECT count(*) FROM people.person p WHERE p.class_id = k.id),
                   (SELECT count(*) FROM people.school_class x WHERE x.merged_into = k.id)
              FROM people.school_class k JOIN people.major m ON m.id = k.major_id
             WHERE k.merged_into IS NULL""",
            "UPDATE people.school_class SET name = :name WHERE id = :place AND merged_into IS NULL",
            """
            INSERT INTO people.school_class (major_id, cohort_year, code, name, campus_id, merged_into)
            SELECT major_id, cohort_year, :code, :name, campus_id, id FROM people.school_class WHERE id = :place""",
            "DELETE FROM people.school_class WHERE code = :code AND merged_into = :place",
            """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'NAME', id FROM people.school_class WHERE id = :place OR merged_into = :place""",
            """
            UPDATE people.school_class SET merged_into = nullif(CAST(:into AS bigint), id)
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'NAME')""")),
    MAJOR(new Statements(
            """
            SELECT m.id, m.name, m.code, c.name,
                   (SELECT count(*) FROM people.person p JOIN people.school_class k ON k.id = p.class_id WHERE k.major_id = m.id),
                   (SELECT count(*) FROM people.major x WHERE x.merged_into = m.id)
              FROM people.major m JOIN people.college c ON c.id = m.college_id
             WHERE m.merged_into IS NULL""",
            "UPDATE people.major SET name = :name WHERE id = :place AND merged_into IS NULL",
            """
            INSERT INTO people.major (college_id, code, name, level, merged_into)
            SELECT college_id, :code, :name, level, id FROM people.major WHERE id = :place""",
            "DELETE FROM people.major WHERE code = :code AND merged_into = :place",
            """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'NAME', id FROM people.major WHERE id = :place OR merged_into = :place""",
            """
            UPDATE people.major SET merged_into = nullif(CAST(:into AS bigint), id)
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'NAME')""")),
    COLLEGE(new Statements(
            """
            SELECT c.id, c.name, c.code, '',
                   (SELECT count(*) FROM people.person p JOIN people.school_class k ON k.id = p.class_id
                      JOIN people.major m ON m.id = k.major_id WHERE m.college_id = c.id),
                   (SELECT count(*) FROM people.college x WHERE x.merged_into = c.id)
              FROM people.college c
             WHERE c.merged_into IS NULL""",
            "UPDATE people.college SET name = :name WHERE id = :place AND merged_into IS NULL",
            """
            INSERT INTO people.college (code, name, merged_into)
            SELECT :code, :name, id FROM people.college WHERE id = :place""",
            "DELETE FROM people.college WHERE code = :code AND merged_into = :place",
            """
            INSERT INTO roster.place_change_row (change_id, what, row_id)
            SELECT :change, 'NAME', id FROM people.college WHERE id = :place OR merged_into = :place""",
            """
            UPDATE people.college SET merged_into = nullif(CAST(:into AS bigint), id)
             WHERE id IN (SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'NAME')"""));

    private final Statements statements;

    PlaceSort(Statements statements) {
        this.statements = statements;
    }

    Statements statements() {
        return statements;
    }

    /**
     * @param keepName founds the row that keeps the old name, so that a list which writes it still means this place
     * @param names the place and its other names, which all become names of another one
     * @param point to that place; to the place itself: it is its own again
     */
    record Statements(String lines, String rename, String keepName, String forgetName, String names, String point) {}
}
