package org.xinke.journal;

/** The caller has done what a block of a lesson asks; fired in the transaction of the deed, and again if done again. */
public record BlockDone(String lessonId, String blockId) {}
