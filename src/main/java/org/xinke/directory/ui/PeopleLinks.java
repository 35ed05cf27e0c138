package org.xinke.directory.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of this feature. */
public final class PeopleLinks {
    static final String PEOPLE = "people";
    static final String NUMBER = "number";

    private PeopleLinks() {}

    public static String people() {
        return PEOPLE;
    }

    public static String person(String number) {
        return PEOPLE + "/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
