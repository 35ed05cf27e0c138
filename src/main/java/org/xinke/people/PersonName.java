package org.xinke.people;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A name in the one form in which lists, search and sign-in compare it: 林　一 is 林一, the points in 阿依•古丽 are the one
 * that names are printed with.
 */
public record PersonName(String text) {
    private static final Pattern POINTS = Pattern.compile("\\s*[\u2022\u2027\u2219\u22C5\u30FB\u00B7]\\s*");
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=[\\p{IsHan}\u00B7\uE000-\uF8FF]) (?=[\\p{IsHan}\uE000-\uF8FF])");

    public static PersonName of(String written) {
        String pointed = POINTS.matcher(WrittenText.of(written)).replaceAll("\u00B7");
        return new PersonName(BETWEEN_HAN.matcher(pointed).replaceAll(""));
    }

    /** A sign that only the sender's own font can draw. */
    public OptionalInt privateSign() {
        return text.codePoints()
                .filter(sign -> Character.getType(sign) == Character.PRIVATE_USE)
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
