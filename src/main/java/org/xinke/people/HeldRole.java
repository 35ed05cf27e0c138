package org.xinke.people;

import org.jspecify.annotations.Nullable;
import org.xinke.shared.Role;

/**
 * A role that somebody has.
 *
 * @param college null: the whole school
 */
public record HeldRole(long id, Role role, @Nullable String college) {}
