package org.xinke.directory;

import org.jspecify.annotations.Nullable;
import org.xinke.people.PersonKind;
import org.xinke.people.PersonName;
import org.xinke.people.PersonNumber;

/**
 * Who is looked for.
 *
 * @param text beginning of a number or of the first letters in pinyin, or a part of the name or of the class; empty for all
 * @param kind STUDENT or STAFF; null for both
 * @param role ANY for whoever of the staff holds one; empty: whatever they hold
 */
public record PersonFilter(String text, @Nullable PersonKind kind, String role) {
    /** Of the staff, some role or other. */
    public static final String ANY_ROLE = "ANY";

    public PersonFilter(String text, @Nullable PersonKind kind) {
        this(text, kind, "");
    }

    /** Of a number, or of the first letters of a name. */
    String beginning() {
        return literal(PersonNumber.of(text).key()) + "%";
    }

    String part() {
        return "%" + literal(PersonName.of(text).text()) + "%";
    }

    /** What is typed is meant as it stands. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
