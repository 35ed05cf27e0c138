package org.xinke.people;

import java.text.Normalizer;

/** 学号 and 工号 as people type and paste them. */
public final class PersonNumber {
    private PersonNumber() {}

    /** In one form: full-width digits become plain ones, blanks of every kind go, the invisible ones too. */
    public static String canonical(String typed) {
        StringBuilder number = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> !isBlank(sign))
                .forEach(number::appendCodePoint);
        return number.toString();
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
