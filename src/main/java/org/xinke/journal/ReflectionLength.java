package org.xinke.journal;

/** Length of a text as Chinese writers count it: every character but the blanks. The element counts alike. */
public final class ReflectionLength {
    private ReflectionLength() {}

    public static int of(String text) {
        return (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
