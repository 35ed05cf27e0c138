package org.xinke.shared;

import org.jspecify.annotations.Nullable;

/**
 * A role and how far it reaches.
 *
 * @param collegeId the one college that it is limited to; null means the whole school
 */
public record Grant(Role role, @Nullable Long collegeId) {}
