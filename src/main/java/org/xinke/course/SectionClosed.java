package org.xinke.course;

/**
 * Nobody is seated in a section any more. Told in the transaction that closes it.
 *
 * @param name of the section
 */
public record SectionClosed(long sectionId, String name) {}
