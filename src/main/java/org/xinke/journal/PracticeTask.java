package org.xinke.journal;

/**
 * A practice piece, as the course asks for it.
 *
 * @param piece what kind of sheet it is
 * @param opened the student has opened the lesson
 */
public record PracticeTask(
        String lessonId, String lessonTitle, String pageId, String blockId, String piece, boolean opened) {}
