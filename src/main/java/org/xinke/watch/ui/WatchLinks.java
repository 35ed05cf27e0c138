package org.xinke.watch.ui;

/** Addresses of this feature. */
final class WatchLinks {
    static final String HOUSE = "administration";
    static final String SETTINGS = HOUSE + "/settings";
    static final String AUDIT = HOUSE + "/audit";
    /** People of the staff who hold any role. */
    static final String ROLES = "people?role=ANY";

    private WatchLinks() {}
}
