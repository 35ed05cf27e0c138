package org.xinke.structure;

import java.util.List;

/** SQL as its words; before the first and behind the last there is nothing, which may be asked for, too. */
record SqlPhrase(List<SqlToken> tokens) {
    private static final SqlToken NOTHING = new SqlToken(SqlToken.Kind.MARK, "");

    static SqlPhrase of(String sql) {
        return new SqlPhrase(SqlTokens.of(sql));
    }

    int size() {
        return tokens.size();
    }

    SqlToken at(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i);
    }

    boolean endsAt(int i) {
        return i >= tokens.size();
    }

    boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    /**
     * A name with its house. With a gap right behind it the name is whole when it is one of ours:
     * {@code "FROM course.section" + where}.
     */
    String nameAt(int i) {
        String name = at(i).text() + at(i + 1).text() + at(i + 2).text();
        int gap = name.indexOf(SqlTokens.GAP);
        return gap < 0 ? name : name.substring(0, gap);
    }
}
