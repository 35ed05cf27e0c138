package org.xinke.coverage.plans;

/** A term in which a plan can have the course. */
public record TermChoice(String code, String name) {}
