package org.xinke.activities;

import org.jspecify.annotations.Nullable;

/**
 * A group or a role in an activity.
 *
 * @param places null: no limit of its own
 */
public record Part(String name, @Nullable Integer places) {}
