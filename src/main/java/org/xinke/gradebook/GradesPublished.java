package org.xinke.gradebook;

/**
 * Final grades have been published; their rows are there in the same transaction.
 *
 * @param document the list that they stand on
 */
public record GradesPublished(int students, String document) {}
