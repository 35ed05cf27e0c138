package org.xinke.hours;

/**
 * A place where a student gets hours of a kind. A feature that gives hours has a bean of it; the page of hours shows them all
 * for what is still missing.
 */
public interface WhereToEarn {
    HoursKind kind();

    /** Key of what the link says. */
    String text();

    /** Relative to the application. */
    String address();
}
