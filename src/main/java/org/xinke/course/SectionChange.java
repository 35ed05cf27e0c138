package org.xinke.course;

import org.jspecify.annotations.Nullable;

/**
 * What moving to a section would change.
 *
 * @param to name of the new section
 * @param from name of the section that the person has in the same offering; null: none
 * @param none whether the person sits there already
 */
public record SectionChange(String to, @Nullable String from, boolean none) {}
