package org.xinke.roster.lists;

import static org.xinke.roster.lists.RosterField.CAMPUS;
import static org.xinke.roster.lists.RosterField.CLASS_CODE;
import static org.xinke.roster.lists.RosterField.CLASS_NAME;
import static org.xinke.roster.lists.RosterField.COHORT;
import static org.xinke.roster.lists.RosterField.COLLEGE_CODE;
import static org.xinke.roster.lists.RosterField.COLLEGE_NAME;
import static org.xinke.roster.lists.RosterField.DOCUMENT;
import static org.xinke.roster.lists.RosterField.HELD_ON;
import static org.xinke.roster.lists.RosterField.HOURS_KIND;
import static org.xinke.roster.lists.RosterField.LEVEL;
import static org.xinke.roster.lists.RosterField.MAJOR_CODE;
import static org.xinke.roster.lists.RosterField.MAJOR_NAME;
import static org.xinke.roster.lists.RosterField.NAME;
import static org.xinke.roster.lists.RosterField.NUMBER;
import static org.xinke.roster.lists.RosterField.REASON;
import static org.xinke.roster.lists.RosterField.ROLES;
import static org.xinke.roster.lists.RosterField.SECTION_CODE;
import static org.xinke.roster.lists.RosterField.SECTION_NAME;
import static org.xinke.roster.lists.RosterField.STATUS;
import static org.xinke.roster.lists.RosterField.TEACHERS;
import static org.xinke.roster.lists.RosterField.TERM;

import java.util.List;

/**
 * What a list is about: which columns it can have, without which it says nothing, and which scripts compare it with the
 * database and take it over. In the order in which a school sends them.
 */
public enum RosterKind {
    CLASSES(
            List.of(CLASS_NAME),
            List.of(CLASS_NAME, CLASS_CODE, MAJOR_NAME, MAJOR_CODE, COLLEGE_NAME, COLLEGE_CODE, COHORT, CAMPUS, LEVEL),
            List.of("places", "foundings", "classes", "news", "questions"),
            List.of("places-new", "places", "classes-new", "places", "classes-apply")),
    STUDENTS(
            List.of(NUMBER),
            List.of(
                    NUMBER,
                    NAME,
                    CLASS_NAME,
                    CLASS_CODE,
                    MAJOR_NAME,
                    MAJOR_CODE,
                    COLLEGE_NAME,
                    COLLEGE_CODE,
                    COHORT,
                    CAMPUS,
                    LEVEL,
                    STATUS),
            List.of("places", "foundings", "students", "news", "questions", "concerns", "concerns-finished"),
            List.of("places-new", "places", "classes-new", "places", "students-apply", "follow-class")),
    STAFF(
            List.of(NUMBER),
            List.of(NUMBER, NAME, COLLEGE_NAME, COLLEGE_CODE, ROLES),
            List.of("staff"),
            List.of("staff-apply")),
    SECTIONS(
            List.of(SECTION_CODE),
            List.of(SECTION_CODE, SECTION_NAME, TERM, TEACHERS, RosterField.CLASSES),
            List.of("sections"),
            List.of("sections-apply")),
    ENROLMENTS(
            List.of(NUMBER, SECTION_CODE),
            List.of(NUMBER, NAME, SECTION_CODE),
            List.of("enrolments", "concerns-seats", "concerns-finished"),
            List.of("enrolments-apply")),
    /** What students did elsewhere, by documents: lines of the ledger. */
    HOURS(
            List.of(NUMBER, HOURS_KIND, RosterField.HOURS, REASON, HELD_ON, DOCUMENT),
            List.of(NUMBER, NAME, HOURS_KIND, RosterField.HOURS, REASON, HELD_ON, DOCUMENT),
            List.of("hours"),
            List.of("hours-apply"));

    private final List<RosterField> required;
    private final List<RosterField> fields;
    private final List<String> comparing;
    private final List<String> applying;

    RosterKind(List<RosterField> required, List<RosterField> fields, List<String> comparing, List<String> applying) {
        this.required = required;
        this.fields = fields;
        this.comparing = comparing;
        this.applying = applying;
    }

    public List<RosterField> required() {
        return required;
    }

    /** Whether what such a list changed stands in the history of people or in the ledger, so that a counter-list can be made of it. */
    public boolean canBeUndone() {
        return this == STUDENTS || this == STAFF || this == ENROLMENTS || this == HOURS;
    }

    /** Whether it is about people, their places and seats, on which coverage depends. */
    public boolean movesPeople() {
        return this != HOURS;
    }

    public List<RosterField> fields() {
        return fields;
    }

    public List<String> comparing() {
        return comparing;
    }

    public List<String> applying() {
        return applying;
    }
}
