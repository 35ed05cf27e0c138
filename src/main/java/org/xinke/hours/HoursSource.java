package org.xinke.hours;

/**
 * Where an hour comes from. Two lines of one person cannot have the same source.
 *
 * @param type the feature that gives it, such as {@code lessons}: what it calls its deed stands in its own bundle, under {@code
 *     lessons.hoursSource}
 * @param id of the lesson, class session or activity
 */
public record HoursSource(String type, String id) {}
