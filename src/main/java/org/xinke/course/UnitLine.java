package org.xinke.course;

/**
 * A unit in a list.
 *
 * @param part the framework's part, from 1
 * @param position in the course, from 1
 */
public record UnitLine(String id, int part, String partTitle, int position, String title) {}
