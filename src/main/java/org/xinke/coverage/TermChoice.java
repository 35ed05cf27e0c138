package org.xinke.coverage;

/** A term in which a plan can have the course. */
public record TermChoice(String code, String name) {}
