package org.xinke.course;

/** A student of a section, for lists and roll calls. */
public record SectionStudent(long personId, String number, String name, String className) {}
