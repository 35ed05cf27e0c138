package org.xinke.care.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xinke.care.HelpInfo;
import org.xinke.care.HelpLineCard;
import org.xinke.shared.Texts;

/**
 * A number to call, in the reader's language; empty words are left out.
 *
 * @param shown the number as it is written
 * @param tel the number as it is dialled
 */
record CallLine(String name, String purpose, String hours, String shown, String tel) {
    private static final String LINE = "care.line.";

    /** The school's own first. */
    static List<CallLine> of(HelpInfo help, Locale locale) {
        Stream<CallLine> own = help.center().stream()
                .flatMap(center -> Stream.of(
                        of(center.telephone(), center.name(), center.place(), center.hours()),
                        of(center.nightDuty(), Texts.get(locale, "care.nightDuty"), "", "")));
        return Stream.concat(own, help.lines().stream().map(line -> of(line, locale)))
                .toList();
    }

    /** The lines of the files are Chinese; those that the whole country knows have words in other languages too. */
    private static CallLine of(HelpLineCard line, Locale locale) {
        String key = LINE + line.number();
        return !locale.getLanguage().equals(Texts.CHINESE.getLanguage()) && Texts.has(locale, key + ".name")
                ? of(
                        line.number(),
                        Texts.get(locale, key + ".name"),
                        Texts.get(locale, key + ".purpose"),
                        Texts.get(locale, key + ".hours"))
                : of(line.number(), line.name(), line.purpose(), line.hours());
    }

    private static CallLine of(String telephone, String name, String purpose, String hours) {
        String number = number(telephone);
        return new CallLine(name, purpose, hours, number, telephone.replaceAll("[^0-9+]", ""));
    }

    /** A remark behind the number does not belong on the button. */
    private static String number(String telephone) {
        String number = telephone.replaceFirst("(?<=[0-9])[^0-9+ -].*", "");
        return number.isBlank() ? telephone : number;
    }
}
