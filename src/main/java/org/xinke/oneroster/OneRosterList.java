package org.xinke.oneroster;

/** What an export becomes, in the order in which the lists are taken over. */
public enum OneRosterList {
    CLASSES,
    STUDENTS,
    STAFF,
    SECTIONS,
    ENROLMENTS
}
