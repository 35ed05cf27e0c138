package org.xinke.roster.lists;

/** What a column of a list can mean. Its name in lower case is the column of {@code roster_row}. */
public enum RosterField {
    NUMBER,
    NAME,
    STATUS,
    CLASS_CODE,
    CLASS_NAME,
    MAJOR_CODE,
    MAJOR_NAME,
    COLLEGE_CODE,
    COLLEGE_NAME,
    CAMPUS,
    COHORT,
    LEVEL,
    SECTION_CODE,
    SECTION_NAME,
    TERM,
    TEACHERS,
    ROLES,
    CLASSES,
    HOURS_KIND,
    HOURS,
    REASON,
    HELD_ON,
    DOCUMENT
}
