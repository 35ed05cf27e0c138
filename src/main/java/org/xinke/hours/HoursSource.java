package org.xinke.hours;

/**
 * Where an hour comes from. Two lines of one person cannot have the same source.
 *
 * @param id of the lesson, meeting, activity or corrected line
 */
public record HoursSource(Type type, String id) {
    /** What earns hours. */
    public enum Type {
        LESSON,
        MEETING,
        ACTIVITY,
        CORRECTION
    }
}
