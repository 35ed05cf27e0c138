package org.xinke.roster.places;

/** What a place in a list can be, the larger first. */
public enum PlaceKind {
    CAMPUS,
    COLLEGE,
    MAJOR,
    CLASS
}
