package org.xinke.roster;

import org.jspecify.annotations.Nullable;

/**
 * What would be different about an entry.
 *
 * @param field NAME, CLASS, STATUS, …
 * @param kept set by hand: it stays as it is
 */
public record Change(
        String field, @Nullable String before, @Nullable String after, boolean kept) {}
