package org.xinke.course.ui;

/** Where the lessons stand, for other features. */
public final class LessonLinks {
    /** The query's name. */
    public static final String OBJECTIVE = "objective";

    private LessonLinks() {}

    public static String course() {
        return "course";
    }

    /** Opens where the reader stopped. */
    public static String lesson(String lessonId) {
        return "lessons/" + lessonId;
    }

    public static String page(String lessonId, String pageId) {
        return "lessons/" + lessonId + "/" + pageId;
    }

    /** Opens where the lesson practises this objective. */
    public static String objective(String lessonId, String objectiveId) {
        return "lessons/" + lessonId + "?" + OBJECTIVE + "=" + objectiveId;
    }

    /** All practice pieces of the reader. */
    public static String practice() {
        return "practice";
    }

    /** All that the reader was asked to write. */
    public static String writing() {
        return "writing";
    }

    public static String practice(String lessonId, String blockId) {
        return "practice/" + lessonId + "/" + blockId;
    }
}
