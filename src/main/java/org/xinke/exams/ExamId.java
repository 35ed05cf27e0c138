package org.xinke.exams;

/** An exam's id, so that it cannot stand where an attempt's or a person's belongs. */
public record ExamId(long value) {}
