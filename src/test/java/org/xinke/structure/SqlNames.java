package org.xinke.structure;

import java.util.Set;
import java.util.TreeSet;

/** The names that a statement gives itself: {@code WITH name AS (…)}, a temporary table, the rows that a trigger hands over. */
final class SqlNames {
    private static final Set<String> BEFORE_CTE = Set.of("WITH", "RECURSIVE", ",", "");

    private final SqlPhrase phrase;
    private final Set<String> names = new TreeSet<>();

    private SqlNames(SqlPhrase phrase) {
        this.phrase = phrase;
    }

    static Set<String> madeBy(SqlPhrase phrase) {
        SqlNames made = new SqlNames(phrase);
        for (int i = 0; i < phrase.size(); i++) {
            made.look(i);
        }
        return made.names;
    }

    private void look(int i) {
        SqlToken token = phrase.at(i);
        if (token.is("TEMP") || token.is("TEMPORARY")) {
            names.add(phrase.at(phrase.at(i + 2).is("IF") ? i + 5 : i + 2).text());
        } else if (token.is("TABLE") && phrase.at(i + 1).is("AS")) {
            names.add(phrase.at(i + 2).text());
        } else if (token.isWord() && BEFORE_CTE.contains(phrase.at(i - 1).text()) && isCte(i + 1)) {
            names.add(token.text());
        }
    }

    /** {@code [(columns)] AS [NOT] [MATERIALIZED] (}. */
    private boolean isCte(int start) {
        int i = start;
        if (phrase.at(i).isMark("(")) {
            while (!phrase.endsAt(i) && !phrase.at(i).isMark(")")) {
                i++;
            }
            i++;
        }
        if (!phrase.at(i).is("AS")) {
            return false;
        }
        i++;
        while (phrase.at(i).is("NOT") || phrase.at(i).is("MATERIALIZED")) {
            i++;
        }
        return phrase.at(i).isMark("(");
    }
}
