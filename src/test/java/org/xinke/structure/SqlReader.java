package org.xinke.structure;

import java.util.Set;

/**
 * Finds the tables in SQL, whole or in pieces. It asks two things: which names with a house are there at all (so that none
 * slips through, wherever it stands), and what stands where SQL wants a table ({@link SqlPlaces}, so that no name goes without
 * its house). Keywords are capitals, as everywhere in this house.
 */
final class SqlReader {
    private static final Set<String> SPEAKS = Set.of(
            "SELECT",
            "REFERENCES",
            "FROM",
            "JOIN",
            "WHERE",
            "AND",
            "OR",
            "ON",
            "AS",
            "IN",
            "INTO",
            "UPDATE",
            "DELETE",
            "TRUNCATE",
            "COPY",
            "MERGE",
            "SET",
            "EXISTS",
            "ORDER",
            "GROUP",
            "UNION",
            "LIMIT",
            "CREATE",
            "WITH",
            "ANALYZE");
    private static final Set<String> BEGINS_QUIETLY = Set.of("select", "insert", "update", "delete", "with");

    private SqlReader() {}

    static SqlUse read(String sql, Tables tables) {
        return read(SqlPhrase.of(sql), tables);
    }

    static SqlUse read(SqlPhrase phrase, Tables tables) {
        SqlUse use = new SqlUse();
        use.made().addAll(SqlNames.madeBy(phrase));
        if (speaks(phrase)) {
            new SqlPlaces(phrase, tables, use).read();
            mentions(phrase, tables, use);
        }
        if (speaksQuietly(phrase)) {
            use.unclear().add("keywords in small letters");
        }
        use.reads().removeAll(use.refers());
        return use;
    }

    /** The key of a text, {@code course.section}, is no SQL. */
    private static boolean speaks(SqlPhrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(token -> token.isMark("(") || (token.isWord() && SPEAKS.contains(token.text())));
    }

    /** Keywords in small letters would not be found. */
    private static boolean speaksQuietly(SqlPhrase phrase) {
        return phrase.size() > 2
                && BEGINS_QUIETLY.contains(phrase.at(0).text())
                && (phrase.has("from") || phrase.has("into") || phrase.has("set"));
    }

    private static void mentions(SqlPhrase phrase, Tables tables, SqlUse use) {
        for (int i = 0; i < phrase.size(); i++) {
            boolean literal = phrase.at(i).kind() == SqlToken.Kind.LITERAL;
            String name = literal ? phrase.at(i).text() : phrase.nameAt(i);
            if (literal && name.contains("%I")) {
                use.unclear().add(name);
            }
            if (tables.knows(name)
                    && !phrase.at(i - 1).isMark(".")
                    && !use.writes().contains(name)) {
                use.reads().add(name);
            }
        }
    }
}
