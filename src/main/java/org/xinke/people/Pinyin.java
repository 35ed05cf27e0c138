package org.xinke.people;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * First letters of a name in pinyin, with the readings that surnames have. A syllable costs a millisecond, so each sign is
 * asked for once. Not for several threads.
 */
public final class Pinyin {
    private static final int LONGEST = 32;

    private final Transliterator ofSurname = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private final Transliterator ofSign = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private final Map<String, String> surnames = new HashMap<>();
    private final Map<String, String> signs = new HashMap<>();

    /** 单知秋 becomes szq; Tom Li becomes tl. */
    public String initials(String name) {
        StringBuilder letters = new StringBuilder();
        boolean inWord = false;
        for (int sign : name.codePoints().limit(LONGEST).toArray()) {
            if (Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN) {
                letters.append(letter(Character.toString(sign), letters.isEmpty()));
                inWord = false;
            } else {
                boolean letter = Character.isLetterOrDigit(sign);
                letters.append(letter && !inWord ? Character.toString(sign).toLowerCase(Locale.ROOT) : "");
                inWord = letter;
            }
        }
        return letters.toString();
    }

    private String letter(String sign, boolean surname) {
        return surname
                ? surnames.computeIfAbsent(sign, key -> first(ofSurname.transliterate(key)))
                : signs.computeIfAbsent(sign, key -> first(ofSign.transliterate(key)));
    }

    private static String first(String syllable) {
        return syllable.isEmpty() ? "" : syllable.substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
