package org.xinke.exams;

/** An attempt's id, so that it cannot stand where an exam's or a person's belongs. */
public record AttemptId(long value) {}
