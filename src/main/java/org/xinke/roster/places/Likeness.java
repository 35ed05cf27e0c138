package org.xinke.roster.places;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How much alike two names of places are, in percent: 软工2601 and 软件工程2601班 mean the same, 软工2602 another. What every
 * name of its kind has (班, 学院, 专业) says nothing; numbers have to be the same.
 */
public final class Likeness {
    private static final Pattern SAYS_NOTHING = Pattern.compile("(级|班级|班|学院|系部|系|专业|校区|[\\s()\\[\\]【】·・_\\-—.])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final int WHOLE = 100;

    private Likeness() {}

    public static int of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (!sameNumber(a, b)) {
            return 0;
        }
        String words = DIGITS.matcher(a).replaceAll("");
        String otherWords = DIGITS.matcher(b).replaceAll("");
        int length = words.length() + otherWords.length();
        return length == 0 ? WHOLE : 2 * WHOLE * common(words, otherWords) / length;
    }

    private static String plain(String name) {
        String usual = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String plain = SAYS_NOTHING.matcher(usual).replaceAll("");
        return plain.isEmpty() ? usual : plain;
    }

    /** 2601 and 26 (1) are the same, 2601 and 2602 are not. */
    private static boolean sameNumber(String a, String b) {
        String one = NO_DIGIT.matcher(a).replaceAll("").replace("0", "");
        String other = NO_DIGIT.matcher(b).replaceAll("").replace("0", "");
        return one.equals(other)
                || (!one.isEmpty() && !other.isEmpty() && (one.endsWith(other) || other.endsWith(one)));
    }

    /** Length of the longest text that both have in this order, with gaps: an abbreviation is one. */
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int corner = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = a.charAt(i) == b.charAt(j) ? corner + 1 : Math.max(row[j], above);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
