package org.xinke.watch;

import org.jspecify.annotations.Nullable;

/**
 * A setting as this node has it.
 *
 * @param value null: it is a secret
 * @param given whether there is any value
 */
public record SettingLine(String name, @Nullable String value, boolean given, Source source) {
    /** Where it comes from. */
    public enum Source {
        DEFAULT,
        ENVIRONMENT,
        PROPERTY,
        OTHER
    }
}
