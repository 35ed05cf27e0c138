package org.xinke.oneroster;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What OneRoster calls a class.
 *
 * @param homeroom an 行政班; otherwise a 教学班
 * @param cohort year of entry, empty when neither grade nor title tells
 */
record OneRosterGroup(
        String title, String code, boolean homeroom, String org, String course, List<String> terms, String cohort) {
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    static OneRosterGroup of(OneRosterRow row) {
        Matcher year = YEAR.matcher(row.at("grades") + " " + row.at("title"));
        return new OneRosterGroup(
                row.at("title"),
                row.first("classCode", "sourcedId"),
                row.at("classType").equalsIgnoreCase("homeroom"),
                row.at("schoolSourcedId"),
                row.at("courseSourcedId"),
                row.allOf("termSourcedIds"),
                year.find() ? year.group() : "");
    }

    /** An 行政班 is of no course. */
    boolean isOf(OneRosterChoice choice) {
        boolean course = choice.course().isEmpty() || choice.course().equals(this.course);
        return homeroom || (course && (choice.term().isEmpty() || terms.contains(choice.term())));
    }

    String term(OneRosterChoice choice) {
        return choice.term().isEmpty() && !terms.isEmpty() ? terms.get(0) : choice.term();
    }
}
