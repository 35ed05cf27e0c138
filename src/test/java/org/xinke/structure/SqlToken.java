package org.xinke.structure;

/**
 * A word of SQL.
 *
 * @param text a literal without its quotes; a mark as it stands
 */
record SqlToken(Kind kind, String text) {
    enum Kind {
        WORD,
        LITERAL,
        /** Where a string is put together while the program runs: what will stand here is not known. */
        HOLE,
        MARK
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isHole() {
        return kind == Kind.HOLE;
    }

    /** With a sign where the gap is. */
    String shown() {
        return text.replace(SqlTokens.GAP, '…');
    }
}
