package org.xinke.exams.ending;

/**
 * What an extension did.
 *
 * @param moved papers whose deadline moved away
 * @param reopened those of them that time had ended
 */
public record Extended(int moved, int reopened) {}
