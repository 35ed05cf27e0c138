package org.xinke.people;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What any text of a list, a form or another system goes through before it is compared: Excel's escaped signs are read,
 * compatibility forms (full width, compatibility ideographs) become the usual ones, what nobody sees goes.
 */
public final class WrittenText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int FIRST_OF_FE50 = 0xE815;

    /** The signs FE50 to FEA0 of GBK, in the order in which older fonts and tables put them into the private area. */
    private static final int[] SINCE_IN_UNICODE =
            ("2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4 359E 361A 360E 2E8C"
                            + " 2E97 396E 3918 9FB5 39CF 39DF 3A73 39D0 9FB6 9FB7 3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056 415F 2EAE"
                            + " 4337 2EB3 2EB6 2EB7 2298F 43B1 43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723 4729 477C 478D 2ECA 4947 497A"
                            + " 497D 4982 4983 4985 4986 499F 499B 49B7 49B6 9FBA 241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13 4D14 4D15"
                            + " 4D16 4D17 4D18 4D19 4DAE 9FBB")
                    .lines()
                    .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                    .mapToInt(code -> Integer.parseInt(code, 16))
                    .toArray();

    private WrittenText() {}

    /** Blanks of every kind are one, and none at the ends. */
    public static String of(String written) {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        int[] signs = Normalizer.normalize(unescaped(written), Normalizer.Form.NFKC)
                .codePoints()
                .toArray();
        for (int sign : signs) {
            if (isBlank(sign)) {
                blank = true;
            } else if (!isUnseen(sign)) {
                text.append(blank && !text.isEmpty() ? " " : "").appendCodePoint(inUnicode(sign));
                blank = false;
            }
        }
        return text.toString();
    }

    /** What Excel writes as {@code _x000D_}. */
    public static String unescaped(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        return ESCAPED.matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.CONTROL;
    }

    /** Joiners, marks of direction, choices of a variant: two texts that differ in them look the same. */
    private static boolean isUnseen(int sign) {
        boolean variant = (sign >= 0xFE00 && sign <= 0xFE0F) || (sign >= 0xE0100 && sign <= 0xE01EF);
        return variant || Character.getType(sign) == Character.FORMAT;
    }

    private static int inUnicode(int sign) {
        int place = sign - FIRST_OF_FE50;
        return place >= 0 && place < SINCE_IN_UNICODE.length ? SINCE_IN_UNICODE[place] : sign;
    }
}
