package org.xinke.journal;

import java.time.Instant;

/** What the server has stored, and when: only this makes the mark 已保存 appear. */
public record SavedDraft(int number, Instant savedAt) {}
