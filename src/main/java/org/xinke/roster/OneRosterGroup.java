package org.xinke.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What OneRoster calls a class.
 *
 * @param homeroom an 行政班; otherwise a 教学班
 * @param cohort year of entry, empty when neither grade nor title tells
 */
record OneRosterGroup(String title, String code, boolean homeroom, String org, String term, String cohort) {
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    static OneRosterGroup of(OneRosterRow row) {
        Matcher year = YEAR.matcher(row.at("grades") + " " + row.at("title"));
        return new OneRosterGroup(
                row.at("title"),
                row.first("classCode", "sourcedId"),
                row.at("classType").equalsIgnoreCase("homeroom"),
                row.at("schoolSourcedId"),
                row.firstOf("termSourcedIds"),
                year.find() ? year.group() : "");
    }
}
