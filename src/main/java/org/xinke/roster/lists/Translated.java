package org.xinke.roster.lists;

/**
 * A word of the list that is read as one of ours.
 *
 * @param value name of a status or a level
 */
public record Translated(RosterField field, String said, String value, int rows) {}
