package org.xinke.gradebook;

/** A term in which the caller has grades to look after. */
public record GradeTerm(long id, String name) {}
