package org.xinke.people;

/** Of a person, where another id stands beside it and the two could change places. */
public record PersonId(long value) {}
