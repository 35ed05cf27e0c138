package org.xinke.progress;

/** How far a section is with one lesson. */
public record LessonProgress(String lessonId, int position, String title, int done, int reading, int notStarted) {}
