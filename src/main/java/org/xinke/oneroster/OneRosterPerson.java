package org.xinke.oneroster;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What OneRoster calls a user. */
record OneRosterPerson(String number, String name, String role, String org) {
    private static final Set<String> FAMILY = Set.of("guardian", "parent", "relative");

    /** @param role from the file of roles that version 1.2 has; null: it stands with the user */
    static OneRosterPerson of(OneRosterRow row, @Nullable String role) {
        String family = row.at("familyName");
        String given = row.at("givenName");
        boolean chinese = (family + given).matches("\\p{IsHan}+");
        return new OneRosterPerson(
                row.first("identifier", "username", "sourcedId"),
                chinese ? family + given : (given + " " + family).strip(),
                (role == null ? row.at("role") : role).toLowerCase(Locale.ROOT),
                row.firstOf("primaryOrgSourcedId", "orgSourcedIds"));
    }

    boolean student() {
        return role.equals("student");
    }

    boolean teacher() {
        return role.equals("teacher");
    }

    /** Neither somebody's family nor a student; who has no role that counts is nobody. */
    boolean staff() {
        return !role.isEmpty() && !student() && !FAMILY.contains(role);
    }
}
