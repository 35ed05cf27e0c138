package org.xinke.people;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 学号 or 工号 in the one form in which lists, sign-in, search and other systems compare it. Capital and small letters are
 * kept as the school writes them and mean the same.
 */
public record PersonNumber(String text) {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_.-]{1,32}");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
    private static final Pattern EXPONENT = Pattern.compile("([0-9](?:\\.([0-9]+))?)[Ee](\\+?)([0-9]{1,2})");

    /** However it is typed, pasted or exported: 20260150.0 and 2.026015E7 are 20260150. */
    public static PersonNumber of(String written) {
        String plain = DASHES.matcher(WrittenText.of(written).replace(" ", "")).replaceAll("-");
        return new PersonNumber(asDigits(plain.replaceFirst("^'", "")));
    }

    /** What two spellings of one number have in common; the database compares {@code lower(number)}. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean valid() {
        return VALID.matcher(text).matches() && !lost();
    }

    /** Excel has shown so many digits of it and no more, as in 2.02605E+11. */
    public boolean lost() {
        return text.indexOf('.') == 1 && EXPONENT.matcher(text).matches();
    }

    private static String asDigits(String plain) {
        Matcher whole = WHOLE.matcher(plain);
        if (whole.matches()) {
            return whole.group(1);
        }
        Matcher exponent = EXPONENT.matcher(plain);
        return exponent.matches() && exponent.group(2) != null && isExact(exponent)
                ? new BigDecimal(plain).toPlainString()
                : plain;
    }

    /** Programs write a number whole (2.0260506E7); what Excel shows has a plus and may be cut off. */
    private static boolean isExact(Matcher exponent) {
        int shown = exponent.group(2).length();
        int power = Integer.parseInt(exponent.group(4));
        return shown <= power && power <= 15 && (exponent.group(3).isEmpty() || shown == power);
    }

    @Override
    public String toString() {
        return text;
    }
}
