package org.xinke.shared;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is signed in: the same object behind Vaadin views and REST resources.
 *
 * @param number 学号 or 工号, the name by which the container knows the caller
 * @param mustChangePassword true until the first own password is set; nothing else can be done before
 * @param mustEnrol true until there is the second factor that the role demands; nothing else can be done before
 */
public record Identity(
        long personId,
        String number,
        String displayName,
        List<Grant> grants,
        boolean mustChangePassword,
        boolean mustEnrol)
        implements Principal {
    public Identity {
        grants = List.copyOf(grants);
    }

    /** Who needs no second factor, or has it. */
    public Identity(long personId, String number, String displayName, List<Grant> grants, boolean mustChangePassword) {
        this(personId, number, displayName, grants, mustChangePassword, false);
    }

    @Override
    public String getName() {
        return number;
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Names stay out of the log. */
    @Override
    public String toString() {
        return "person " + personId;
    }
}
