package org.xinke.lessons;

/**
 * How many lessons a reader has completed.
 *
 * @param all that the course has now
 */
public record LessonsDone(int done, int all) {}
