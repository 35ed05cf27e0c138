package org.xinke.journal;

/** Whose text it is, and where it was asked for. */
record WrittenAt(long writer, String lessonId, String blockId) {}
