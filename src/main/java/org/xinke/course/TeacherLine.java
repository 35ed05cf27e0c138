package org.xinke.course;

/**
 * Who teaches a section, or could.
 *
 * @param sections open ones that this person has in the same term
 */
public record TeacherLine(long id, String number, String name, int sections) {}
