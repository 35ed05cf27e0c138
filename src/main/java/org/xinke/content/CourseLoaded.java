package org.xinke.content;

/**
 * The course was read and is being stored, in this very transaction. Each feature observes it and stores its own part;
 * the order follows the foreign keys: course 100, lessons 200, questions 300, papers 400, exams 500.
 */
public record CourseLoaded(CourseContent content) {
    public static final int COURSE = 100;
    public static final int LESSONS = 200;
    public static final int QUESTIONS = 300;
    public static final int PAPERS = 400;
    public static final int EXAMS = 500;
}
