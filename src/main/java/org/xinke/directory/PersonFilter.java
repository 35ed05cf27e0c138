package org.xinke.directory;

import org.jspecify.annotations.Nullable;
import org.xinke.people.PersonKind;

/**
 * Who is looked for.
 *
 * @param text beginning of a number or of the first letters in pinyin, or a part of the name or of the class; empty for all
 * @param kind STUDENT or STAFF; null for both
 */
public record PersonFilter(String text, @Nullable PersonKind kind) {
    String beginning() {
        return plain() + "%";
    }

    String part() {
        return "%" + plain() + "%";
    }

    private String plain() {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
