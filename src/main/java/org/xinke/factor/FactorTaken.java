package org.xinke.factor;

/** An administrator has taken a person's second factor: whoever is signed in as that person is no longer. */
public record FactorTaken(long personId) {}
