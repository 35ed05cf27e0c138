package org.xinke.grading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Texts;

/**
 * A sentence about a grade, before it is in a language.
 *
 * @param key of its text
 * @param arguments numbers, and sentences again
 */
public record Saying(String key, List<Object> arguments) {
    static Saying of(String key, Object... arguments) {
        return new Saying(key, List.of(arguments));
    }

    static Saying part(GradePart part) {
        return of("grading.part." + part);
    }

    /** One after the other; what is missing is said too. */
    static Saying list(Collection<? extends @Nullable Object> items) {
        return items.stream()
                .map(item -> item == null ? of("grading.how.nothing") : of("grading.how.number", item))
                .reduce((before, next) -> of("grading.how.list", before, next))
                .orElseThrow();
    }

    public String text(Locale locale) {
        return Texts.get(
                locale,
                key,
                arguments.stream().map(argument -> text(argument, locale)).toArray());
    }

    /** A number as people write it, without zeros at its end. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Object text(Object argument, Locale locale) {
        if (argument instanceof Saying saying) {
            return saying.text(locale);
        }
        return argument instanceof BigDecimal number ? plain(number) : argument;
    }

    /** @throws ClassCastException when it is no number */
    BigDecimal number(int argument) {
        return (BigDecimal) arguments.get(argument);
    }
}
