package org.xinke.directory;

/**
 * Where a student shall sit from now on.
 *
 * @param document the paper that says so
 * @param version of the person when somebody looked
 */
public record Seat(long sectionId, String document, long version) {}
