package org.xinke.course;

/** Of a 教学班, where another id stands beside it and the two could change places. */
public record SectionId(long value) {}
