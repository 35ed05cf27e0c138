package org.xinke.roster.ui;

import org.xinke.roster.Outcome;

/** Addresses of this feature. */
public final class RosterLinks {
    static final String IMPORTS = "roster/imports";
    static final String ID = "id";

    private RosterLinks() {}

    public static String imports() {
        return IMPORTS;
    }

    static String one(long id) {
        return IMPORTS + "/" + id;
    }

    static String rows(long id, Outcome outcome) {
        return one(id) + "?rows=" + outcome;
    }
}
