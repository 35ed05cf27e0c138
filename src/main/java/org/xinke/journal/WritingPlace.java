package org.xinke.journal;

import org.xinke.content.Block;

/**
 * Where the course asks the caller for a text.
 *
 * @param title of the page that asks
 * @param readers who will be able to read it
 */
public record WritingPlace(
        String lessonId,
        String lessonTitle,
        String pageId,
        String blockId,
        WritingKind kind,
        String title,
        Block.Readers readers) {}
